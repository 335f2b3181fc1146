"""The view model → JSON, field for field."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from irenic.brief.view import BriefView

FORMAT = 1
"""Version of the JSON form; raised where a field changes its meaning or goes."""


def to_json(view: BriefView) -> dict[str, Any]:
    """The brief as plain data; sections under their keys."""
    data = dataclasses.asdict(view)
    data["sections"] = {
        section["key"]: {"title": section["title"], "note": section["note"], **section["body"]}
        for section in data["sections"]
    }
    return {"irenic_brief": FORMAT, **data}


def render_json(view: BriefView) -> str:
    """The brief as JSON text with a newline at its end."""
    return json.dumps(to_json(view), ensure_ascii=False, indent=1) + "\n"

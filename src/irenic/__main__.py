"""`python -m irenic` is the same as `irenic`."""

from irenic.cli.main import main

if __name__ == "__main__":
    main()

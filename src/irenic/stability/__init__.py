"""The Graph Model for Conflict Resolution, exact: who has a reason to move away, and what others could do
then.
"""

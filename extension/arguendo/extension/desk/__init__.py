"""What one Jupyter server works with: the library, its runs, and the building of a library."""

from arguendo.extension.desk.asked import Fields
from arguendo.extension.desk.desk import LISTED, Desk
from arguendo.extension.desk.told import COURTS, run_view

__all__ = ["COURTS", "LISTED", "Desk", "Fields", "run_view"]

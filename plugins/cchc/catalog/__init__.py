"""Stage *catalog*: records → one immutable Catalog.

References are resolved, the checks are run, and what the site shows is chosen by the clock. From here on nothing is
read from files and nothing changes.
"""

from cchc.catalog.catalog import Catalog
from cchc.catalog.loading import Loaded, load

__all__ = ["Catalog", "Loaded", "load"]

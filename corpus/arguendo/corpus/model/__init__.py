"""The things the law is made of here: courts, authorities, opinions, passages, citations.

Values only: frozen, no behaviour beyond their own text, no knowledge of how they are stored.
"""

from arguendo.corpus.model.citations import (
    Bond,
    Citation,
    CitationForm,
    Extraction,
    Quotation,
    Speaker,
    Unread,
)
from arguendo.corpus.model.coverage import (
    Coverage,
    Pages,
)
from arguendo.corpus.model.decisions import (
    Authority,
    CitedAs,
    Opinion,
    Passage,
    Reference,
    Treatment,
    Usage,
    Witness,
)
from arguendo.corpus.model.provisions import (
    Provision,
    ProvisionKind,
)
from arguendo.corpus.model.resolutions import (
    Absent,
    Ambiguous,
    OutOfCoverage,
    Resolution,
    Resolved,
)
from arguendo.corpus.model.terms import (
    OTHER_SIDE,
    Decided,
    Deed,
    Extent,
    PointKind,
    Side,
    TextKind,
    Told,
    TreatmentKind,
    Voice,
    last_day,
)
from arguendo.corpus.model.value import (
    Value,
)

__all__ = [
    "OTHER_SIDE",
    "Absent",
    "Ambiguous",
    "Authority",
    "Bond",
    "Citation",
    "CitationForm",
    "CitedAs",
    "Coverage",
    "Decided",
    "Deed",
    "Extent",
    "Extraction",
    "Opinion",
    "OutOfCoverage",
    "Pages",
    "Passage",
    "PointKind",
    "Provision",
    "ProvisionKind",
    "Quotation",
    "Reference",
    "Resolution",
    "Resolved",
    "Side",
    "Speaker",
    "TextKind",
    "Told",
    "Treatment",
    "TreatmentKind",
    "Unread",
    "Usage",
    "Value",
    "Voice",
    "Witness",
    "last_day",
]

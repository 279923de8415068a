"""What a docket number looks like behind the name of a case, in the spellings of all courts."""

import re

_WORD = (
    r"(?:Civ(?:il)?|CIV(?:IL)?|Crim(?:inal)?|Cr|CR|Cv|CV|Adv(?:ersary)?|App(?:eal)?|Cause|Index|Case"
    r"|CASE|Docket|Dkt|Bankr|File|Master|Misc|M\.?D\.?L|C\. ?A|A)\.?"
)
_SECOND = r"(?:(?:Action|Act|A|Proc|Proceeding|Case|File|Docket)\.?[ ]?)?"
_NO = rf"(?:{_WORD},?[ ]?{_SECOND})?N(?:os?|OS?)\.?:?[ ]"
_SIMPLE = r"(?=[\w:.-]{0,12}\d)[A-Za-z0-9]++(?>(?:[:./-][A-Za-z0-9]++)*)"
_NUMBER = (
    rf"(?:(?:[A-Z]{{1,6}}|Civ|CIV)\.?(?: A\.)? (?=\d))?{_SIMPLE}"
    r"(?:[ ](?:[Cc]iv|[Cc]v|C[VR]|[Cc]r|[Cc]rim|C|MC|MDL|M|[Mm]isc|Bankr)\.?(?: No\.)?"
    r" ?\d[\d-]{0,7}\b)?"
)
_JUDGE = r"(?: ?\((?!c?a?\d|[A-Z]\.)[A-Za-z/]{2,6}\)){0,3}"
_HYPHENED = r"(?=[\w:.]{1,12}-)"

DOCKET = (
    rf"{_NO}(?P<docket>{_NUMBER}(?:(?:,? (?:&|and) |, )(?:Nos?\. )?{_HYPHENED}{_SIMPLE}){{0,6}})"
    rf"{_JUDGE}(?: et al\.)?"
    rf"|(?P<bare>\d{{1,2}}:\d\d-[a-z]{{2}}-\d{{2,6}}(?:-[A-Z]{{1,5}})*){_JUDGE}"
)
"""A docket number with what leads up to it: `Civ. A. No. 22-1461 (PKC)`."""

LEADS = re.compile(rf",(?=[ ]{_NO})")
"""Where the words begin that lead up to a docket number."""

BEFORE = re.compile(
    rf",\s(?:{DOCKET})(?:,? ?(?:slip|mem\.) op\.)?"
    r"(?:,? (?:ECF|Dkt|Doc|D\.E|D\.I|DE)\.?(?: Nos?\.)? \d{1,4}(?:-\d{1,3})?)?,?\s?$"
)
"""A docket number between the name of a case and a reference."""

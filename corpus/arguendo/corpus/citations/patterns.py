"""What each kind of citation looks like, written for the plain form of a text.

Every pattern reads forward and gives nothing back that it has read (`*+`), so that none of them
can be made to run for longer than the text is long.
"""

import re

from arguendo.corpus.citations.sections import SECTION, SUBDIVISIONS

_S = r"[ \n]{0,2}"
_WORD = r"[^\W\d_a-z](?>(?:[^\W\d_]|['.]|-(?=[A-Z])|[2-9](?:d|th)(?![A-Za-z]))*)"
_PRESS = r"[^\d\n]{1,40}\b(?:Reports?|Reporter|Rptr|Rep|Cas)\b\.?(?: [2-9]d)? \d"

REPORTED = re.compile(
    r"(?<![\w$])(?<!\d[.,/:-])"
    r"(?P<volume>\d{1,4}|_{2,3}|-{2,3})[ \n]{0,2}(?:\[\*\d{1,5}\][ \n]{1,2})?"
    r"(?!(?:See|But|Compare|Citing|Quoting|Cf|Accord|Contra|In|Opinion|Syllabus|Brief|The|Under)\b"
    rf"(?!{_PRESS}))"
    rf"(?P<reporter>{_WORD}"
    rf"(?:[ ](?:{_WORD}|[1-9](?:d|st|nd|rd|th)(?![A-Za-z])\.?|&|of|the|for"
    r"|(?!vs?\.)[a-z]{1,5}\.)){0,8})"
    r"(?P<nominative>[ ]?\((?:\d{1,3}[ ])?[A-Z][A-Za-z. ]{1,14}\)"
    r"|[ ]\d{1,2}[ ](?:Dall|Cranch|Wheat|Pet|How|Black|Wall)\.?(?=[ ]\d))?"
    rf"(?P<at>,?{_S}(?:at|p\.)[ \n](?:p{{1,2}}\.[ ]?)?|,?{_S})"
    r"(?P<page>\d{1,3}(?:,\d{3})+(?!\d)|\*?\d{1,6}|_{2,3}|-{2,3}|[ivxl]{2,7})(?![\w%])"
)
"""Volume, reporter and page, of whatever reporter: `33 Umbrella 422`, `547 U. S., at 107`."""

LOWER = re.compile(
    r"(?<![\w$])(?<!\d[.,/:-])\d{1,4} ?"
    r"(?:u\. ?s\.|us(?=,? (?:at )?\d)|s\. ?ct\.|l\. ?ed\.(?: ?2d)?|f\. ?(?:2d|3d|4th)"
    r"|f[234](?:d|th)|f\. ?supp\.(?: ?[23]d)?|[ns]\.[ew]\.(?: ?[23]d)?|so\. ?[23]d|[ap]\. ?[23]d"
    r"|cal\. ?(?:app\.|rptr\.)(?: ?\d(?:d|th))?|n\.y\.s?\.?(?: ?[23]d)?)"
    r",? ?(?:at )?\d{1,6}\b"
)
"""The commonest reporters in small letters."""

VENDOR = re.compile(
    r"\b(?:1[89]|20)\d\d[ \n-]?(?:W\.?L\.?|wl|BL|(?:[A-Z][\w.']*[ \n]){0,5}LEXIS)[ \n-]?\d{1,9}\b"
)
"""A vendor's own number: `2019 WL 4639462`."""

NEUTRAL = re.compile(
    r"\b(?:19|20)\d\d(?:"
    r"[ -](?:IL(?: App)?(?: \([1-5][a-z]{2}\))?|Ohio|OH|ND|SD|UT(?: App)?|VT|WI(?: App)?|WY|MT|ME"
    r"|NH|MS|NM(?:SC|CA)?|OK(?: CR| CIV APP)?|CO(?: App)?|COA|Ark\.?(?: App\.?)?|AR|PA Super|DNH"
    r"|GU|CIT|LA|AZ|MP|NCBC|VI|U|MSPB)[ -]\d{1,8}(?:-[A-Z]{1,2})?\b"
    r"|[ ](?:NY|N\.Y\.) Slip Op\.?[ ]\d{1,6}(?:\(U\)|\[U\])?"
    r"|\]?[ ](?:UKSC|UKHL|UKPC|EWHC|EWCA (?:Civ|Crim)|SCC|HCA|ONCA|FCA|FCAFC|NZCA|NZSC)[ ]\d{1,5}\b"
    r"|-(?:NMSC|NMCA|NCSC|NCCOA|Ohio)-\d{1,7}\b)"
    r"|\bT\.? ?C\.? (?:Memo|Summ)\.?(?: Op\.?)? (?:19|20)\d\d-\d{1,4}\b"
)
"""A court's own number: `2013 IL App (1st) 111279-U`."""

DOCKET = re.compile(
    r"\b(?:Nos?|NOS?|nos?|Case|CASE|Docket|DOCKET)\b\.?:? ?(?:\d{1,2}:)?\d{1,2}-[\dA-Za-z]{1,6}+"
    r"(?>(?:-\d{1,6})?(?:-[A-Z]{1,5})*)\b(?!,? Document \d)"
    r"|\b(?:\d{1,2}:)?\d{2,4}[- ](?:[Cc][vr]|C[VR]|[Cc]iv|CIV|[Cc]rim|m[cdj]|M[CDJ]|bk|BK|ap"
    r"|[Mm]isc)\.?[- ]{1,2}(?:No\. ?)?\d{2,6}+(?>(?:-[A-Z]{1,5})*)\b(?!,? Document \d)"
)
"""A docket number: `No. 22-cv-1461`, but for what a court's clerk stamps on every page."""

_AGAIN = r"(?:(?P<again>\d{1,3}) U\. ?S\. )?"
"""Volume and reporter, which some publishers say again before every page."""
_ON = r"(?:, (?P=again) U\. ?S\. \d{1,5}(?:-\d{1,5})?)*"
"""Further pages, each with volume and reporter."""

ID = re.compile(
    r"(?<![\w.])(?:Id\.|[Ii]bid\.|Ibid\b|Idem\b\.?|IBID\."
    r"|id\.(?=,| at [*\d¶§n_-]| §|[ \n]\(|[;)])|(?<=[Ss]ee )id\.|(?<=[Ss]ee also )id\.)"
    rf"(?:,?(?: at)? §{{1,2}} ?{SECTION}{SUBDIVISIONS}"
    r"|,? ¶{1,2} ?\d{1,4}(?:-\d{1,4})?"
    rf"|,? at [*¶§]{{0,2}}[ ]?{_AGAIN}(?:\d{{1,5}}(?:-\d{{1,5}})?|_{{3}}){_ON})?"
)
"""`Id.`, with the page where one stands with it."""

SUPRA = re.compile(
    r"\bsupra\b(?!,? (?:Part|Section|pp?\.|at [IVX]|[IVX]+\b))"
    rf"(?:,? note \d{{1,4}})?(?:,? at {_AGAIN}\*?\d{{1,5}}(?:-\d{{1,5}})?"
    rf"(?:, \d{{1,5}}(?:-\d{{1,5}})?(?=[,.;)]))*{_ON})?"
)
"""`supra`, unless it points at a part of the text itself."""

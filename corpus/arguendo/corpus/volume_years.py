"""In which years the decisions of a volume were made, as far as that is certain.

A volume of U.S. Reports and of the Supreme Court Reporter belongs to a term of court; volumes of
the federal reporters follow each other at a pace that is known. The years allowed are wider than
those observed, so that what lies outside them is a mistake and no rarity.
"""

from bisect import bisect_right
from functools import cache, lru_cache

from arguendo.corpus.model import Reference

# From that volume on, the latest year of its decisions; most are of that year or the one before.
_US = """
5:1803 6:1805 7:1806 8:1808 9:1809 10:1810 11:1813 12:1814 13:1815 14:1816 15:1817 16:1818 17:1819
18:1820 19:1821 20:1822 21:1823 22:1824 23:1825 24:1826 25:1827 26:1828 27:1829 28:1830 30:1831
31:1832 32:1833 33:1834 34:1835 35:1836 36:1837 37:1838 38:1839 39:1840 40:1841 41:1842 42:1843
43:1844 44:1845 45:1847 47:1848 48:1849 49:1850 53:1851 55:1852 56:1853 58:1854 59:1855 60:1856
61:1857 62:1859 65:1860 66:1861 67:1863 69:1864 70:1865 71:1866 73:1867 74:1868 75:1869 77:1870
80:1871 82:1872 84:1873 87:1874 90:1875 93:1876 95:1877 97:1878 100:1879 102:1880 104:1881 106:1883
109:1884 112:1885 116:1886 119:1887 124:1888 129:1889 132:1890 137:1891 142:1892 147:1893 151:1894
155:1895 160:1896 163:1898 172:1899 175:1900 179:1901 183:1902 187:1903 192:1904 196:1905 199:1906
204:1907 207:1908 211:1909 215:1910 219:1911 222:1912 226:1913 231:1914 235:1915 239:1916 242:1917
245:1918 248:1919 251:1920 254:1921 257:1922 260:1923 263:1924 266:1925 269:1926 272:1927 275:1928
278:1929 280:1930 282:1931 284:1932 287:1933 290:1934 293:1935 296:1936 299:1937 302:1938 305:1939
308:1940 311:1941 314:1942 317:1943 320:1944 323:1945 326:1946 329:1947 332:1948 335:1949 338:1950
340:1951 342:1952 344:1953 346:1954 348:1955 350:1956 352:1957 355:1958 358:1959 361:1960 364:1961
368:1962 371:1963 375:1964 379:1965 382:1966 385:1967 389:1968 393:1969 396:1970 400:1971 404:1972
409:1973 414:1974 419:1975 423:1976 429:1977 434:1978 439:1979 444:1980 449:1981 454:1982 459:1983
464:1984 469:1985 474:1986 479:1987 484:1988 488:1989 493:1990 498:1991 502:1992 506:1993 510:1994
513:1995 516:1996 519:1997 522:1998 525:1999 528:2000 531:2001 534:2002 537:2003 540:2004 543:2005
546:2006 549:2007 552:2008 555:2009 558:2010 562:2011 565:2012 568:2013 571:2014 574:2015 577:2016
580:2017 583:2018 586:2019 589:2020 592:2021 595:2022 598:2023 601:2024
"""
_APPENDED = {"131", "154"}
"""Volumes of U.S. Reports whose appendices print decisions left out of much older ones."""

_US_SLACKS = {5: 3, 92: 1, 344: 0}
"""From that volume on, how many years more are allowed on either side: the early reporters
printed late, and dated by the term."""

# Years about which the decisions of a volume were made, and how far from them none is known.
_PACES = {
    "F.2d": (
        "1:1925 51:1932 101:1939 151:1945 201:1952 251:1958 301:1962 351:1965 401:1968 451:1971"
        " 501:1974 551:1977 601:1979 651:1981 701:1983 751:1984 801:1986 851:1988 901:1990"
        " 951:1991 999:1993",
        {1: 7, 251: 4},
    ),
    "F.3d": (
        "1:1993 51:1995 101:1996 151:1998 201:2000 251:2001 301:2002 351:2003 401:2005 451:2006"
        " 501:2007 551:2008 601:2010 651:2011 701:2012 751:2014 801:2015 851:2017 901:2018"
        " 951:2020 999:2021",
        {1: 3},
    ),
    "F. Supp.": (
        "1:1933 51:1944 101:1951 151:1957 201:1961 251:1966 301:1969 351:1972 401:1975 451:1977"
        " 501:1980 551:1982 601:1984 651:1986 701:1988 751:1990 801:1992 851:1994 901:1995"
        " 951:1996 999:1997",
        {1: 7, 301: 5},
    ),
    "F. Supp. 2d": (
        "1:1998 101:2000 201:2002 301:2003 401:2005 501:2007 601:2008 701:2010 801:2011 901:2012"
        " 999:2014",
        {1: 4},
    ),
}


@cache
def _us() -> tuple[list[int], list[int]]:
    anchors = [tuple(map(int, one.split(":"))) for one in _US.split()]
    return [volume for volume, _ in anchors], [year for _, year in anchors]


@lru_cache(maxsize=4096)
def years_of(reporter: str, volume: str) -> tuple[int, int | None] | None:
    """Return the first and the last year in which decisions of a volume can have been made.

    None where nothing is certain; no last year where the reporter still grows.

    >>> years_of("S. Ct.", "93"), years_of("U.S.", "601")
    ((1972, 1973), (2023, None))
    """
    if not volume.isdigit():
        return None
    number = int(volume)
    if reporter == "S. Ct." and number >= 10:
        # volume 93 is the October Term 1972
        return number + 1879, number + 1880
    if reporter == "U.S." and number >= _us()[0][0] and volume not in _APPENDED:
        volumes, years = _us()
        at = bisect_right(volumes, number) - 1
        slack = _US_SLACKS[max(one for one in _US_SLACKS if one <= number)]
        last = years[at] + slack if at < len(volumes) - 1 else None
        return years[at] - 1 - slack, last
    if reporter in _PACES and number <= 999:
        return _paced(reporter, number)
    return None


def fits(reference: Reference, year: int) -> bool:
    """Say whether a volume of U.S. Reports is as a rule of that year or of the one after.

    >>> fits(Reference(volume="198", reporter="U.S.", page="45"), 1906)
    False
    """
    volume = reference.volume
    if reference.reporter != "U.S." or not volume.isdigit() or volume in _APPENDED:
        return True
    volumes, years = _us()
    at = bisect_right(volumes, int(volume)) - 1
    return at < 0 or at == len(years) - 1 or years[at] - 1 <= year <= years[at]


def _paced(reporter: str, number: int) -> tuple[int, int | None]:
    written, slacks = _PACES[reporter]
    anchors = [tuple(map(int, one.split(":"))) for one in written.split()]
    at = max(0, bisect_right([volume for volume, _ in anchors], number) - 1)
    (v0, y0), (v1, y1) = anchors[at], anchors[min(at + 1, len(anchors) - 1)]
    about = y0 + (y1 - y0) * (number - v0) / max(v1 - v0, 1)
    slack = slacks[max(one for one in slacks if one <= max(number, 1))]
    return int(about) - slack, int(about) + 1 + slack


def strays(reference: Reference, year: int) -> str:
    """Say which years a volume prints if a decision of that year cannot stand in it, else nothing.

    >>> strays(Reference(volume="93", reporter="S. Ct.", page="705"), 1985)
    'volume 93 of S. Ct. prints decisions of the years 1972 to 1973'
    """
    years = years_of(reference.reporter, reference.volume)
    if years is None:
        return ""
    first, last = years
    if first <= year and (last is None or year <= last):
        return ""
    which = f"volume {reference.volume} of {reference.reporter}"
    if last is None:
        return f"{which} prints no decision earlier than {first}"
    return f"{which} prints decisions of the years {first} to {last}"

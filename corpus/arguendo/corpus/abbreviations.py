"""How the names of parties are shortened: the Bluebook's tables T6 and T10, and older habits.

Two spellings of one word share a canonical form, which is all that names are compared by.
"""

from functools import cache

# canonical form: every word it stands for, dots and apostrophes left out
_WORDS = """
acad academy | admin administrative administration | admr administrator | admx administratrix
administrix | advert adver advertising | agric agriculture agricultural | all alliance | alt
alternative | am america american amer | assn association associations ass | assoc associate
associates assocs | atl atlantic | atty attorney | auth authority | auto automobile automotive |
ave avenue | bankr bankruptcy | bd board | bhd brotherhood | bk bank | bldg building | broad
broadcast broadcasting brdcst | bros brothers bro brother | bus business | cas casualty | cent
central | chem chemical chemicals | cmty community | cnty county cty | co company companies cos |
coal coalition | coll college | commn commission comn | commr commissioner comr comsr | comm
committee | commcn communication communications commcns commun | comp compensation | comput
computer computers | condo condominium | cong congress congressional | consol consolidated |
constr construction | contl continental | coop cooperative | corp corporation | corr corrections
correctional | ctr center centre | def defense | dept department | det detention | dev development
| dig digital | dir director | disc discount | dist district | distrib distributor distributing
distributors | div division | east eastern | econ economic economics economical economy | educ
education educational ed | elec electr electric electrical electricity electronic electronics |
emp empr employer employers emprs empt employment emplt empl employ employe employes employee
employees emps | engg engineering | engr engineer engineers engrs | enter enterprise enterprises
enters | entmt entertainment | envt environment environmental envtl evtl | equip equipment eqpt |
exr executor exrs executors | exx executrix | examr examiner | exch exchange | exec executive |
exp export exporter exportation | expl exploration exploratory explosives | fedn federation | fed
federal | fid fidelity | fin finance financial financing | found foundation | gen general | glob
global | govt government | grp group | guar guaranty guarantee | hosp hospital hospitals hosps |
hous housing | imp import importer importation | inc incorporated | indem indemnity | indep
independent | indus industry industries industrial inds | info information | ins insurance | inst
institute institution institutional | intl international internat | inv investment investments
invs | invr investor investors | jr junior | lab laboratory laboratories labs laby | liab
liability | litig litigation | ltd limited | mach machine machinery | maint maintenance | mar
maritime | mech mechanic mechanical | med medical medicine | meml memorial | merch merchant
merchandise merchandising merchants | metro metropolitan | mfg manufacturing | mfr manufacturer
manufacturers mfrs | mgmt management | mkt market | mktg marketing | mortg mortgage | mun
municipal | mut mutual | north northern | natl national nat | ne northeast northeastern | no
number | nw northwest northwestern | org organization organizing | pship partnership | pac pacific
| par parish | penn pennsylvania penna pa | pers personal personnel | pharm pharmaceutics
pharmaceutical pharmaceuticals pharms | pres preserve preservation | prob probation | prod product
production products prods | profl professional prof pro | prop property | prot protection | pub
public | publg publishing | publn publication | railroad rr railway ry rwy rys rlwy | rd road |
ref refining | regl regional | rehab rehabilitation | rel relations | reprod reproduction
reproductive | res resource resources | rest restaurant | ret retirement | sholder shareholder |
south southern | ss steamship steamships | sav savings | sch school schools schs | sci science |
se southeast southeastern | secy secretary | sec security securities secs | serv service services
servs svcs svc | socy society | soc social | sol solution solutions sols | sq square | sr senior |
st saint street | stn station | subcomm subcommittee | sur surety | supt superintendent | sw
southwest southwestern | sys system systems | tech technology technologies techs | tel telephone
telegraph | telecomm telecommunication telecommunications telecomms | temp temporary | tpk
turnpike | tr trustee trustees | transcon transcontinental | transp transport transportation trans
| treas treasurer treasury | twp township | unif uniform | univ university | util utility
utilities utils | vill village | west western | wkr worker workers wkrs | ala alabama | ariz
arizona | ark arkansas | cal california calif | colo colorado | conn connecticut | del delaware |
fla florida | ga georgia | haw hawaii | ill illinois | ind indiana | kan kansas | ky kentucky | la
louisiana | me maine | md maryland | mass massachusetts | mich michigan | minn minnesota | miss
mississippi | mo missouri | mont montana | neb nebraska | nev nevada | okla oklahoma | or oregon |
tenn tennessee | tex texas | vt vermont | va virginia | wash washington | wis wisconsin | wyo
wyoming | nh newhampshire | nj newjersey | nm newmexico | ny newyork | nc northcarolina | nd
northdakota | ri rhodeisland | sc southcarolina | sd southdakota | us unitedstates usa | dc
districtofcolumbia | wm william | chas charles | geo george | jas james | jno john | thos thomas |
robt robert | saml samuel | edw edward | benj benjamin | danl daniel | ft fort | mt mount | hwy
highway | irr irrigation | lab labor | loc local | loco locomotive | lumb lumber | mtn mountain |
nav navigation | oil oils | petr petroleum | min mining mines mineral minerals | gt great |
commonwealth commw commwlth | mex mexico | dak dakota | car carolina | conf conference | const
construction constructors | wtr water | pipe pipeline | plan planning | pow power pwr | rec
recreation | reg registration | sanit sanitation | sup superior | supp supply | term terminal |
tob tobacco | acct accounting | advoc advocate advocates | affs affairs | amend amendment | ann
annual | arb arbitration arbitrator | behav behavior behavioral | brit british | bull bulletin |
cap capital | cath catholic | child children childrens | chron chronicle | cir circuit | civ civil
| comment commentary | com commerce commercial | compar comparative | contemp contemporary | cont
contract contracts contracting | conv conveyance conveyancer | couns counsel counselor | crim
criminal | ct court courts cts | delinq delinquent delinquency | deriv derivative | dipl diplomacy
| disp dispute | dr doctor | editor editorial | enft enforcement | eng english | equal equality
equalization | est estate estates | eur europe european | facil facility facilities | fac faculty
| fam family families | hisp hispanic | hist history historical | hum human | humanity humanities
| immigr immigration | ineq inequality | inj injury | intell intellectual | intel intelligence |
interdisc interdisciplinary | int interest interests | jud judicial | jurid juridical | juris
jurisprudence | just justice | juv juvenile | lawyer lawyers | legis legislation legislative
legislature | libr library librarian libraries | mag magazine | matrim matrimonial | mil military
| mod modern | natural natur | natly nationality | negl negligence | negot negotiation negotiator
| newsl newsletter | off office official offices | op opinion | ord order | pat patent patents |
persp perspective | phil philosophy philosophical | poly policy policies | pol politics political
| prac practice practitioner practical | priv privacy private | proc procedure proceedings | psych
psychology psychological | record records | referee ref | regul regulation regulator regulatory |
rep report reporter | rsch research | rsrv reserve reservation | resol resolution | resp
responsibility | rev review revista revenue | rts rights | scot scottish | sentg sentencing |
socio sociology sociological | solic solicitor | stat statistics | stud studies | surv survey |
symp symposium | taxn taxation | tchr teacher teachers teach | transnatl transnational | trib
tribune | urb urban | wk week | wkly weekly | yb yearbook | unemp unemployment unemplt unempl |
penitentiary pen penit penitent |
union un | indian indians | nation nations | first 1st | second 2d 2nd |
third 3d 3rd | fourth 4th | fifth 5th | sixth 6th | seventh 7th | eighth 8th | ninth 9th | tenth
10th | eleventh 11th | twelfth 12th | 1 one | 2 two | 3 three | 4 four | 5 five | 6 six | 7 seven
| 8 eight | 9 nine | 10 ten | 11 eleven | 12 twelve | nz newzealand | uk unitedkingdom | safr
southafrica | pr puertorico | vi virginislands | nmari northernmarianaislands | amsam
americansamoa | domrep dominicanrepublic | phila philadelphia | chi chicago | balt baltimore | phx
phoenix | boston bos | guat guatemala | venez venezuela | fr france | ger germany | nor norway |
can canada | austl australia | braz brazil | ir ireland | isr israel | jam jamaica | pak pakistan
| port portugal | russ russia | switz switzerland | swed sweden | thai thailand | turk turkey |
den denmark | belg belgium | arg argentina
"""

_AS_ONE = (
    "New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Rhode Island,"
    "South Carolina,South Dakota,United States,District of Columbia,West Virginia,New Zealand,"
    "United Kingdom,South Africa,Puerto Rico,Virgin Islands,Northern Mariana Islands,"
    "American Samoa,Dominican Republic,Los Angeles,San Francisco,San Diego,New Orleans,Las Vegas,"
    "San Antonio,San Jose,Salt Lake,Kansas City,St. Louis,St. Paul,Supreme Court,Superior Court"
).split(",")

_ALSO_AS_ONE = {
    "superior ct": "superiorcourt",
    "supreme ct": "supremecourt",
    "north car": "northcarolina",
    "south car": "southcarolina",
    "porto rico": "puertorico",
}
TWO_WORDS: dict[str, str] = {
    name.lower(): name.replace(" ", "").replace(".", "").lower() for name in _AS_ONE
} | _ALSO_AS_ONE
"""Names of two words or more that count as one."""

DOTTED_NAMES = {
    r"\bl\. ?a\.": "losangeles",
    r"\bst\. ?l\.": "stlouis",
    r"\ba\. ?f\. of l\b": "afl",
    r"\bs\. ?f\.(?! ?r\b)": "sanfrancisco",
    r"\bn\. ?z\.": "newzealand",
    r"\bu\. ?k\.": "unitedkingdom",
    r"\bs\. ?afr\.": "southafrica",
    r"\bp\. ?r\.(?! ?(?:r|co)\b)": "puertorico",
    r"\bv\. ?i\.(?! ?(?:r|co)\b)": "virginislands",
    r"\bn\. ?mar\. ?i\.": "northernmarianaislands",
    r"\bam\. ?sam\.": "americansamoa",
    r"\bdom\. ?rep\.": "dominicanrepublic",
    r"\bw\.? ?va\b": "westvirginia",
    r"\bsaint (?=louis|paul)": "st ",
    r"\bsup\. ?ct\.?|\bsuper(?:ior)?\.? ?ct\.?": "superiorcourt",
    r"\bs\. ?s\.(?= ?(?:co|line|$|&))": "steamship",
    r"\bso\. (?!2d|3d)": "southern ",
    r"\bno\. (?=pac|pacific)": "northern ",
    r"\bno\. ?car\.": "northcarolina",
    r"\bso\. ?car\.": "southcarolina",
}
"""Names whose dotted abbreviation would be read as another word's without its dots."""

PROPER = frozenset(
    "water william charles george robert samuel edward benjamin daniel france general".split()
)
"""Words that an `s` makes another name, and no plural: Williams, Waters, Frances."""

_LONGEST_ABBREVIATION = 6
_DOTTED = """
Adm Al Alt Amer App Apr Arb Assoc Aug Av Bancorp Bancorporation Bhd Bro Calif Cf Cir Cl Const
Cos Ct Dec Dr Eng Ent Esq Est Ex Feb Hon Int Jan Jul Jun Lt Mfrs Mr Mrs Ms Nav Nos Nov Oct Ord
Pet Petr Phila Pipe Pl Pres Prods Prof Pty Rel Rep Rev Rt Sec Secs Sen Sept Serv Servs Sgt Ste
Stores Sup Supp Tp Trans Trs Twp Va Vt Wm Chas Geo Jas Jno Thos Robt Saml Edw Benj Danl Ft Mt Md
Ry Rys Bldgs Pharms Schs Techs Labs Inds Invs Empls Emps Cas Sur Rlty Mfg
""".split()


@cache
def canonical_words() -> dict[str, str]:
    """Map every spelling of a word, in small letters and without dots, to its canonical form."""
    table: dict[str, str] = {}
    for entry in _WORDS.split("|"):
        for word in entry.split():
            table.setdefault(word, entry.split()[0])
    return table


@cache
def dotted() -> frozenset[str]:
    """Return the words, in small letters, after which a full stop does not end a sentence.

    Of the spellings of one word these are the short ones: `govt`, not `government`.
    """
    shortened = {
        word
        for entry in _WORDS.split("|")
        for word in entry.split()
        if len(word) <= _LONGEST_ABBREVIATION
        and word.rstrip("s") != max(entry.split(), key=len).rstrip("s")
    }
    return frozenset(shortened) | frozenset(word.lower() for word in _DOTTED)

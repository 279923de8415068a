"""How the names of parties are shortened: the Bluebook's tables T6 and T10, and older habits.

Two spellings of one word share a canonical form, which is all that names are compared by.
"""

from functools import cache

# canonical form: every word it stands for, dots and apostrophes left out
_WORDS = """
acad academy | admin administrative administration | admr administrator
admx administratrix administrix | advert adver advertising | agric agriculture agricultural
all alliance | alt alternative | am america american amer | assn association associations ass
assoc associate associates assocs | atl atlantic | atty attorney | auth authority
auto automobile automotive | ave avenue | bankr bankruptcy | bd board | bhd brotherhood
bk bank | bldg building | broad broadcast broadcasting brdcst | bros brothers bro brother
bus business | cas casualty | cent central | chem chemical chemicals | cmty community
cnty county cty | co company companies cos | coal coalition | coll college
commn commission comn | commr commissioner comr comsr | comm committee
commcn communication communications commcns commun | comp compensation
comput computer computers | condo condominium | cong congress congressional
consol consolidated | constr construction | contl continental | coop cooperative
corp corporation | corr corrections correctional | ctr center centre | def defense
dept department | det detention | dev development | dig digital | dir director | disc discount
dist district | distrib distributor | distributing distributors | div division | e east eastern
econ economic economics economical economy | educ education educational ed
elec electric electrical electricity electronic electronics | empr employer employers emprs
empt employment | emp employee employees emps | engg engineering | engr engineer engineers engrs
enter enterprise enterprises enters | entmt entertainment
envt environment environmental envtl evtl | equip equipment eqpt | exr executor exrs executors
exx executrix | examr examiner | exch exchange | exec executive
exp export exporter exportation | expl exploration exploratory explosives | fedn federation
fed federal | fid fidelity | fin finance financial financing | found foundation | gen general
glob global | govt government | grp group | guar guaranty guarantee
hosp hospital hospitals hosps | hous housing | imp import importer importation
inc incorporated | indem indemnity | indep independent
indus industry industries industrial inds | info information | ins insurance
inst institute institution institutional | intl international internat
inv investment investments invs | invr investor investors | jr junior
lab laboratory laboratories labs | liab liability | litig litigation | ltd limited
mach machine machinery | maint maintenance | mar maritime | mech mechanic mechanical
med medical medicine | meml memorial | merch merchant merchandise merchandising merchants
metro metropolitan | mfg manufacturing | mfr manufacturer manufacturers mfrs | mgmt management
mkt market | mktg marketing | mortg mortgage | mun municipal | mut mutual | n north northern
natl national nat natural | ne northeast northeastern | no number | nw northwest northwestern
org organization organizing | pship partnership | pac pacific | par parish
penn pennsylvania penna pa | pers personal personnel
pharm pharmaceutics pharmaceutical pharmaceuticals pharms | pres preserve preservation
prob probation | prod product production products prods | profl professional | prop property
prot protection | pub public | publg publishing | publn publication | rr railroad | rd road
ref refining | regl regional | rehab rehabilitation | rel relations
reprod reproduction reproductive | res resource resources | rest restaurant | ret retirement
ry railway rway rwy | sholder shareholder | s south southern | ss steamship steamships
sav savings | sch school schools schs | sci science | se southeast southeastern | secy secretary
sec security securities secs | serv service services servs svcs svc | socy society | soc social
sol solution solutions sols | sq square | sr senior | st saint street | stn station
subcomm subcommittee | sur surety | supt superintendent | sw southwest southwestern
sys system systems | tech technology technologies techs | tel telephone telegraph
telecomm telecommunication telecommunications telecomms | temp temporary | tpk turnpike
tr trustee trustees | transcon transcontinental | transp transport transportation trans
treas treasurer treasury | twp township | unif uniform | univ university
util utility utilities utils | vill village | w west western | wkr worker workers wkrs
ala alabama | ariz arizona | ark arkansas | cal california calif | colo colorado
conn connecticut | del delaware | fla florida | ga georgia | haw hawaii | ill illinois
ind indiana | kan kansas | ky kentucky | la louisiana | me maine | md maryland
mass massachusetts | mich michigan | minn minnesota | miss mississippi | mo missouri
mont montana | neb nebraska | nev nevada | okla oklahoma | or oregon | tenn tennessee
tex texas | vt vermont | va virginia | wash washington | wis wisconsin | wyo wyoming
nh newhampshire | nj newjersey | nm newmexico | ny newyork | nc northcarolina | nd northdakota
ri rhodeisland | sc southcarolina | sd southdakota | us unitedstates usa | dc districtofcolumbia
wm william | chas charles | geo george | jas james | jno john | thos thomas | robt robert
saml samuel | edw edward | benj benjamin | danl daniel | ft fort | mt mount | hwy highway
irr irrigation | lab labor | loc local | loco locomotive | lumb lumber | mtn mountain
nav navigation | oil oils | petr petroleum | min mining mines mineral minerals | gt great
nor northern | com commonwealth | mex mexico | dak dakota | car carolina | conf conference
const construction constructors | wtr water | pipe pipeline | plan planning | pow power
rec recreation | reg registration | sanit sanitation | sup superior | supp supply
term terminal | tob tobacco
"""

_STATES = (
    "New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Rhode Island,"
    "South Carolina,South Dakota,United States,District of Columbia,West Virginia"
).split(",")

TWO_WORDS: dict[str, str] = {state.lower(): state.replace(" ", "").lower() for state in _STATES}
"""Names of two words or more that count as one."""

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
    for entry in _WORDS.replace("\n", "|").split("|"):
        for word in entry.split():
            table.setdefault(word, entry.split()[0])
    return table


@cache
def dotted() -> frozenset[str]:
    """Return the words, in small letters, after which a full stop does not end a sentence."""
    return frozenset(canonical_words()) | frozenset(word.lower() for word in _DOTTED)

// Generated from the Python types of the wire. Change those, then run `make wire`.

export type Segment = Plain | Cited | Struck;

export type CitationForm = 'full' | 'docket' | 'short' | 'supra' | 'id' | 'reference' | 'named' | 'statute' | 'journal' | 'other';

export type PointKind = 'facts' | 'issue' | 'holding' | 'rule' | 'exception' | 'burden' | 'purpose' | 'reasoning' | 'concurrence' | 'dissent' | 'factor';

export type Voice = 'lead' | 'plurality' | 'per-curiam' | 'concurrence' | 'concurrence-in-judgment' | 'concurrence-in-part' | 'dissent' | 'syllabus' | 'combined' | 'digest';

export type Grade = 'verified' | 'caution' | 'unproven' | 'rejected';

export type Outcome = 'holds' | 'fails' | 'undetermined' | 'not-applicable';

export type Severity = 'contradiction' | 'caution' | 'information';

export type ResolutionKind = 'resolved' | 'ambiguous' | 'absent' | 'out-of-coverage';

export type Side = 'plaintiff' | 'defendant' | 'petitioner' | 'respondent' | 'prosecution' | 'defense';

export type Audience = 'judge' | 'jury';

export type MoveKind = 'assert' | 'analogize' | 'distinguish' | 'counterexample' | 'undercut' | 'concede';

export type Scheme = 'precedent' | 'established-rule' | 'exception' | 'burden' | 'purpose' | 'witness' | 'narrative' | 'free';

export type Shade = 'imagined' | 'supported' | 'verified';

export type PutView = SubmissionView | StoryView;

export type NodeKind = 'issue' | 'theory' | 'argument' | 'claim' | 'fact' | 'rule' | 'precedent' | 'passage' | 'question' | 'move' | 'locution';

export type EdgeKind = 'answers' | 'supports' | 'rests-on' | 'cites' | 'rebuts' | 'undercuts' | 'undermines' | 'concedes' | 'prefers' | 'routes' | 'asks' | 'raises' | 'asserts';

export type Linkage = 'linked' | 'convergent';

export type Standing = 'in' | 'out' | 'undecided';

export type Standard = 'scintilla' | 'preponderance' | 'clear-and-convincing' | 'beyond-reasonable-doubt' | 'dialectical-validity';

export type Changed = 'new' | 'gone' | 'reworded' | 'grade' | 'standing' | 'standing-verified';

export type Event = RunStarted | StepBegan | TheoryFloated | TheoryCleared | Abstained | MoveCleared | LeadFollowed | DebateMeasured | SteeringAsked | DebateSteered | RulingGiven | MapDrawn | RunEnded;

export type Change = KeptWords | DroppedWords | PutWords | WrittenWords;

export type TreatmentKind = 'cited' | 'followed' | 'distinguished' | 'limited' | 'questioned' | 'overruled' | 'superseded' | 'explained' | 'rejected';

export type RunState = 'running' | 'waiting' | 'finished' | 'stopped' | 'failed' | 'broken-off';

export type BuildEvent = BuildAdvanced | BuildEnded;

/** A theory, an argument or an answer could not be had for a side before an audience. */
export interface Abstained {
  type: 'abstained';
  /** The side. */
  side: Side;
  /** The audience. */
  audience: Audience;
  /** Why. */
  why: string;
}

/** Which nodes stand under grounded semantics (Dung 1995), computed twice. */
export interface Acceptability {
  /** On everything that was argued. */
  all: { [id: string]: Standing };
  /** With everything struck that rests on a citation not verified or under caution. */
  verified_only: { [id: string]: Standing };
}

/** The finished map: what is written to `.argmap.json`, shown, and exported. */
export interface ArgumentMap {
  /** The verdicts behind every citation shown here. */
  verdicts: VerdictView[];
  /** The version of this form. */
  schema: 'arguendo/argmap/2';
  /** The matter, in the user's words. */
  matter: Matter;
  /** The facts, sentence by sentence. */
  facts: Fact[];
  /** How the sides argued. */
  dials: Dials;
  /** Who spoke. */
  roles: RoleView[];
  /** The seed of the run. */
  seed: number;
  /** The theories, in the order they were floated. */
  theories: TheoryView[];
  /** What could not be had, for whom, and why. */
  abstained: string[];
  /** The debate. */
  moves: MoveView[];
  /** What was remembered, and what the record answers. */
  leads: LeadView[];
  /** The map's nodes. */
  nodes: NodeView[];
  /** The map's edges. */
  edges: EdgeView[];
  /** What stands. */
  acceptability: Acceptability;
  /** What follows from what stands. */
  assessment: Assessment;
  /** How each issue is ruled on, as a court and as a jury. */
  rulings: RulingView[];
  /** The dials, as they were kept to. */
  measured: Measured[];
  /** Where the sides stood after each round, and their drift. */
  stances: StanceView[];
  /** Turns that were not taken as they were offered. */
  refusals: RefusalView[];
  /** How the debate was steered before each round. */
  steered: SteeredView[];
  /** With what it was made. */
  provenance: Provenance;
  /** What it used. */
  cost: Cost;
  /** What was floated, kept, merged and dropped; None in maps made before it was counted. */
  portfolio: PortfolioView | null;
}

/** A claim with its premises. */
export interface ArgumentView {
  /** `A1`, `A2` … */
  id: string;
  /** The theory's id. */
  theory: string;
  /** Who makes it. */
  side: Side;
  /** The scheme it follows. */
  scheme: Scheme;
  /** What it concludes. */
  claim: Cleared;
  /** What it rests on. */
  premises: PremiseView[];
  /** What it relies on. */
  cites: CiteView[];
  /** What stands behind each of its sentences. */
  shades: ShadedView[];
}

/** What follows from what stands: what rests on unverified citations, and what would mend it. */
export interface Assessment {
  /** What stands on everything, and not on the verified alone. */
  falls: string[];
  /** What stands on the verified alone, and not on everything. */
  rises: string[];
  /** What must be verified to restore it: all that falls first, then each theory that does. */
  repairs: Repair[];
  /** Attacks that fail against the better authority. */
  failed: Failed[];
  /** The coherent positions on everything, where there is more than one. */
  positions: Position[];
  /** Where the search for positions was cut; empty where these are all of them. */
  positions_cut: string;
  /** The coherent positions on the verified alone, where there is more than one. */
  positions_verified: Position[];
  /** Where the search for those was cut. */
  positions_verified_cut: string;
  /** What each theory for a jury shows, and has to. */
  proofs: Proof[];
}

/** A decided case as a surface shows it. */
export interface AuthorityView {
  /** Our id. */
  id: string;
  /** The name by which it is cited. */
  name: string;
  /** Its first reference; empty where it has none. */
  citation: string;
  /** The court's courts-db id. */
  court: string;
  /** When it was decided. */
  decided: string | null;
  /** The best text held of it. */
  text: 'opinion' | 'digest' | 'none';
}

/** The library grew. */
export interface BuildAdvanced {
  type: 'advanced';
  /** The part done, from 0 to 1, where that can be told. */
  fraction: number | null;
  /** How far it has come, for a person. */
  words: string;
}

/** The build of the library ended. */
export interface BuildEnded {
  type: 'ended';
  /** The library as it now stands. */
  library: LibraryView;
  /** What went wrong and what to do; empty after a good end. */
  trouble: string;
}

/** A filled cell of the archive: a side before an audience, looked at through a lens. */
export interface CellView {
  /** The side. */
  side: Side;
  /** The audience. */
  audience: Audience;
  /** The lens; empty where none was named. */
  lens: string;
  /** How many theories it holds. */
  theories: number;
}

/** A citation an argument relies on, with the passage behind it. */
export interface CiteView {
  /** The passage's id. */
  passage: string;
  /** The precedent's id, where it was brought for this theory. */
  precedent: string;
  /** The citation with the page of the passage, rendered from the record and checked. */
  citation: Cleared;
}

/** A citation that was checked and may be shown. */
export interface Cited {
  kind: 'cited';
  /** The citation as written. */
  text: string;
  /** The id of its verdict. */
  verdict: string;
  /** Its grade. */
  grade: 'verified' | 'caution';
}

/** A text in segments. It refuses to exist with anything citation-shaped in a plain segment. */
export interface Cleared {
  /** The text, in order. */
  segments: Segment[];
}

/** One of the two runs. */
export interface ComparedRun {
  /** Its id. */
  run: string;
  /** The digest of the library. */
  library: string;
  /** The date as of which everything was judged. */
  as_of: string;
  /** The policies that judged. */
  policy: string[];
}

/** What a run has used, from its start on, however often it was taken up. */
export interface Cost {
  /** Calls to language models. */
  calls: number;
  /** Tokens sent, as the models report them. */
  tokens_in: number;
  /** Tokens received. */
  tokens_out: number;
  /** Wall time of the run, since it was last taken up. */
  seconds: number;
  /** Replies taken from the cache, which cost nothing and are no calls. */
  cached: number;
  /** What the tokens cost by the prices given; None where none were. */
  money: number | null;
}

/** The ruling as a court: law, weighed by authority, on verified evidence alone. */
export interface CourtView {
  /** Whom the court rules for. */
  rules_for: Side | null;
  /** The standard by which it looked. */
  review: 'de-novo' | 'clear-error' | 'abuse-of-discretion';
  /** The votes, each with its own reasons. */
  votes: VoteView[];
  /** The ruling in a sentence. */
  words: string;
}

/** A round ended: the dials as kept to so far, and where the sides stand. */
export interface DebateMeasured {
  type: 'measured';
  /** The round. */
  round: number;
  /** The dials. */
  measured: Measured[];
  /** Where the sides stand after it. */
  stances: StanceView[];
}

/** The debate was steered, and goes on. */
export interface DebateSteered {
  type: 'steered';
  /** How. */
  steered: SteeredView;
}

/** How the sides argue. Every dial has an operational meaning. */
export interface Dials {
  /** Exchanges of the debate: in each, every argument may be answered and the answer met. */
  rounds: number;
  /**
   * Theories floated at most for each side before judge and jury each; where one of them alone is
   * to be persuaded, it is given the theories of both.
   */
  theories: number;
  /**
   * Who is to be persuaded; none named: judge and jury, or the judge alone where the forum hears
   * appeals and no jury sits.
   */
  audiences: Audience[];
  /** Precedents brought at most for each theory, and as many against it. */
  precedents: number;
  /** The lenses through which theories are looked for; none named: all that are installed. */
  lenses: string[];
  /**
   * Attacks tried on each argument in a round, and how courteous a model is told to be: 0 asks for
   * no attack and for courtesy, 3 for three attacks and for none.
   */
  tension: number;
  /** Passages of record a turn has to rest on; one that rests on fewer is taken once more. */
  density: number;
  /**
   * Adverse authority that binds the forum and that neither side brought is brought by the side it
   * tells against (ABA Model Rule 3.3(a)(2)).
   */
  good_faith: boolean;
  /**
   * A turn whose words name authority that is struck is refused: it is shown struck, and nobody has
   * to meet it.
   */
  no_misrepresentation: boolean;
  /** A concession is taken only where what is conceded stands on verified evidence. */
  stubbornness: boolean;
  /** The standard by which the court looks at the case. */
  review: 'de-novo' | 'clear-error' | 'abuse-of-discretion';
}

/** One thing in which the authority found is not what was remembered, or is. */
export interface DifferenceView {
  /** What is compared. */
  aspect: 'name' | 'reference' | 'court' | 'year' | 'proposition';
  /** True where the record bears out what was remembered. */
  same: boolean;
  /** What the record has. */
  words: string;
}

/** Words that were taken out. */
export interface DroppedWords {
  kind: 'dropped';
  /** The words. */
  text: string;
  /** Why. */
  why: string;
}

/** An edge of the argument map, from what acts to what is acted on. */
export interface EdgeView {
  /** The acting node. */
  source: string;
  /** The node acted on. */
  target: string;
  /** What it does. */
  kind: EdgeKind;
  /** Whether what carries a thing carries it together with others; None for what carries none. */
  linkage: Linkage | null;
}

/** What a run may ask of models at most. */
export interface Estimate {
  /** Calls, none of them repeated or failing; 0 where no model is asked. */
  calls: number;
  /** Tokens, sent and received. */
  tokens: number;
  /** By the prices given, in the user's money; None where none of the models has one. */
  money: number | null;
  /** The models asked that no price is given for. */
  unpriced: string[];
}

/** An example matter that comes with the library. */
export interface ExampleMatter {
  /** Its name. */
  id: string;
  /** The matter. */
  matter: Matter;
}

/** The form in which a map is wanted. */
export interface ExportRequest {
  /** A format's id. */
  format: string;
}

/** A map in another form. */
export interface Exported {
  /** A name for the file. */
  name: string;
  /** How `content` holds the file. */
  encoding: 'text' | 'base64';
  /** The file, made from cleared text only. */
  content: string;
}

/** One sentence of the matter's facts, by which arguments refer to it. */
export interface Fact {
  /** `F1`, `F2`, in the order of the facts. */
  id: string;
  /** The user's words. */
  text: string;
}

/** How many facts of a kind the text held before and after. */
export interface FactCount {
  /** The kind. */
  kind: 'number' | 'date' | 'name' | 'citation' | 'quotation' | 'negation';
  /** How many before. */
  before: number;
  /** How many after: the same, or the draft would have been refused. */
  after: number;
}

/** An attack that fails since what it is aimed at rests on the better authority. */
export interface Failed {
  /** What attacks. */
  source: string;
  /** What it is aimed at. */
  target: string;
  /** What it would have done. */
  kind: EdgeKind;
}

/** What one check found. */
export interface FindingView {
  /** The check's name. */
  check: string;
  /** What came out. */
  outcome: Outcome;
  /** How much a failure weighs. */
  severity: Severity;
  /** The finding in words: what the record has. */
  detail: string;
}

/** What would move a vote: the smallest set of nodes whose change flips it. */
export interface FlipView {
  /** Nodes that would have to fall. */
  fall: string[];
  /** Nodes, struck now, that would have to stand. */
  stand: string[];
  /** Whom the vote would then be for; None where it would be for nobody. */
  to: Side | null;
  /** True where no smaller set does; False where the search was cut. */
  smallest: boolean;
}

/** A run of its own that shares another's steps up to one of them. */
export interface ForkRequest {
  /** The step. */
  step: number;
  /** What is said before the next round; None where it is to wait there. */
  steering: SteerRequest | null;
}

/** A form in which a map can be exported. */
export interface FormatView {
  /** Its name on the command line. */
  id: string;
  /** What it is. */
  label: string;
}

/** A court a matter may stand before. */
export interface ForumView {
  /** Its courts-db id, such as `scotus`. */
  id: string;
  /** Its name. */
  name: string;
}

/** A reason of a judge. */
export interface GroundView {
  /** The reason. */
  text: Cleared;
  /** Ids of what it rests on: theories, arguments, turns, facts. */
  rests_on: string[];
}

/** Who argues a matter, and how. */
export interface How {
  /** How the sides argue. */
  dials: Dials;
  /** Who floats theories: `schemes`, or a model's name. */
  creative: string;
  /** Who argues them: `schemes`, or a model's name. */
  literal: string;
  /** Who argues for the other side; empty: whoever argues ours. */
  opponent: string;
  /** Who rules: `schemes`, or a model's name. */
  judge: string;
  /** The school of our advocate; empty: none. */
  ours: string;
  /** The school of the other side's. */
  theirs: string;
  /** The schools of the judges; none: one judge of no school. */
  bench: string[];
  /** True where the run waits before each round to be told how to go on. */
  steer: boolean;
  /** Tokens models may use at most; None for no limit. */
  tokens: number | null;
  /** What a million tokens of a model cost, by its name, in the user's money. */
  prices: { [key: string]: Price };
  /** Runs of one seed over one library come out alike. */
  seed: number;
}

/** The ruling as a jury: facts, by standards of proof, on verified evidence alone. */
export interface JuryView {
  /** Whom the jury finds for; None where no theory for a jury was argued. */
  finds_for: Side | null;
  /** Who has to show its case. */
  burden_on: Side;
  /** By which standard. */
  needed: 'preponderance' | 'clear-and-convincing' | 'beyond-reasonable-doubt';
  /** What is shown by each standard. */
  shown: ShownView[];
  /** Reasons. */
  grounds: GroundView[];
  /** The finding in a sentence. */
  words: string;
}

/** Words that stand as they stood. */
export interface KeptWords {
  kind: 'kept';
  /** The words. */
  text: string;
}

/** A remembered case, and what the record answers. */
export interface LeadFollowed {
  /** The verdicts behind every citation shown here. */
  verdicts: VerdictView[];
  type: 'lead';
  /** The lead. */
  lead: LeadView;
}

/** A case the model remembered, and what the record answers. */
export interface LeadView {
  /** `L1`, `L2` … */
  id: string;
  /** The theory in which it was named. */
  theory: string;
  /** What the model named, through the gate like everything else. */
  case: Cleared;
  /** What the model thinks it stands for. */
  proposition: Cleared;
  /** Held; or a real authority bears on the proposition; or none was found. */
  outcome: 'on-record' | 'answered' | 'none-found';
  /** The authority held, or the nearest one. */
  authority: AuthorityView | null;
  /** The passages that bear on the proposition. */
  passages: PassageView[];
  /** How that authority compares with what was remembered. */
  differences: DifferenceView[];
  /** The sentence of its passages that comes nearest to the proposition; empty where none does. */
  says: string;
}

/** What the library on this machine holds. */
export interface LibraryView {
  /** Whether it can be asked; `unusable` comes with words that say why. */
  state: 'ready' | 'empty' | 'building' | 'unusable';
  /** Decided cases held. */
  authorities: number;
  /** Passages held. */
  passages: number;
  /** The state in a sentence. */
  words: string;
}

/** What differs between two maps, matched by what is said and not by ids. */
export interface MapDifference {
  /** The verdicts behind every citation shown here. */
  verdicts: VerdictView[];
  /** The version of this form. */
  schema: 'arguendo/mapdifference/1';
  /** The earlier run. */
  before: ComparedRun;
  /** The later run. */
  after: ComparedRun;
  /** How many nodes are the same in both. */
  same: number;
  /** The others, in the order of the later map, then those that are gone. */
  changes: NodeChange[];
}

/** The map was derived and written. */
export interface MapDrawn {
  type: 'map';
  /** The map. */
  map: ArgumentMap;
}

/** The form in which a map is wanted that no run of this server has drawn. */
export interface MapExportRequest {
  /** A format's id. */
  format: string;
  /** The map as JSON. One that was edited is refused. */
  content: string;
}

/** A map of another program, or one of ours from a file, that is to be taken in. */
export interface MapRequest {
  /** The name of its file, which may tell the format. */
  name: string;
  /** The file's text. */
  content: string;
  /** The format; empty where the file tells it. */
  format: string;
  /** What is in question, where the file does not say. */
  question: string;
  /** Whose theories it argues. */
  side: Side;
  /** The court, as a courts-db id. */
  forum: string;
  /** Only law decided on or before this day vouches for its citations. */
  as_of: string;
}

/** What the user brings: the facts, the question, the forum, the side and the date. */
export interface Matter {
  /** The question to be argued. */
  question: string;
  /** What happened, in the user's words. */
  facts: string;
  /** The court that will decide, as a courts-db id. */
  forum: string;
  /** Whom we act for; the other side is argued too. */
  side: Side;
  /** Only law decided on or before this day is used. */
  as_of: string;
  /** What the matter is called. */
  title: string;
  /** The issues, where the question falls into several. */
  issues: string[];
  /** Further texts of the file, as data. */
  documents: string[];
}

/** A matter as a person writes it: TOML, or Markdown with TOML front matter. */
export interface MatterText {
  /** The file's text. */
  text: string;
}

/** A dial as it was set, and as it was kept to. */
export interface Measured {
  /** The dial. */
  dial: 'tension' | 'density' | 'good-faith' | 'no-misrepresentation' | 'stubbornness' | 'rounds';
  /** What it was set to. */
  set_to: string;
  /** What was measured; None where there was nothing to measure. */
  rate: number | null;
  /** Out of how many. */
  of: number;
  /** What the rate says, in words. */
  words: string;
}

/** A turn of the debate whose every citation has been checked. */
export interface MoveCleared {
  /** The verdicts behind every citation shown here. */
  verdicts: VerdictView[];
  type: 'move';
  /** The turn. */
  move: MoveView;
}

/** A turn of the debate. */
export interface MoveView {
  /** `M1`, `M2` … */
  id: string;
  /** What it does to its target. */
  kind: MoveKind;
  /** Who makes it. */
  side: Side;
  /** The round, from 1. */
  round: number;
  /** 2 answers an argument, 3 meets the answer. */
  ply: '2' | '3';
  /** The theory under debate. */
  theory: string;
  /** The argument or move it is aimed at. */
  target: string;
  /** The turn in words. */
  text: Cleared;
  /** What it relies on. */
  cites: CiteView[];
  /** What stands behind each of its sentences. */
  shades: ShadedView[];
  /** Of a concession: what it concedes stands on verified evidence. None for other turns. */
  earned: boolean | null;
  /** `candor` where adverse controlling authority is brought by the side it tells against. */
  duty: '' | 'candor';
}

/** A text to be told without heat. */
export interface NeutralRequest {
  /** The text. */
  text: string;
}

/** A text without heat and bias, with every difference. */
export interface NeutralView {
  /** The text, stretch by stretch, in order. */
  words: Change[];
  /** What was counted before and after. */
  facts: FactCount[];
  /** Drafts that lost a fact or added one, or that could not be had. */
  refused: Refused[];
  /** Who neutralized it: `vocabulary`, or a model by the name the user gave. */
  model: string;
}

/** A node that is not the same in both maps. */
export interface NodeChange {
  /** What it is. */
  kind: NodeKind;
  /** The side that puts it forward. */
  side: Side | null;
  /** What changed. */
  what: Changed[];
  /** As it was; None where it is new. */
  before: NodeState | null;
  /** As it is; None where it is gone. */
  after: NodeState | null;
}

/** What a node is in one of the maps. */
export interface NodeState {
  /** Its id in that run. */
  id: string;
  /** What it says there. */
  label: Cleared;
  /** The worst grade among its citations. */
  grade: Grade | null;
  /** Whether it stands on everything. */
  all: Standing;
  /** Whether it stands on the verified alone. */
  verified_only: Standing;
}

/** A node of the argument map. */
export interface NodeView {
  /** The id of the thing it shows. */
  id: string;
  /** What it is. */
  kind: NodeKind;
  /** What it says. */
  label: Cleared;
  /** The side that puts it forward. */
  side: Side | null;
  /** The worst grade among its citations; None where it cites nothing. */
  grade: Grade | null;
  /** The scheme an argument follows, or a question belongs to. */
  scheme: Scheme | null;
  /** 1 argues, 2 answers, 3 meets the answer. */
  ply: '1' | '2' | '3' | null;
  /** The round of the debate in which it was said, from 1. */
  round: number | null;
  /** Before whom a theory is argued. */
  audience: Audience | null;
  /** The verdicts for which its citations are struck. */
  struck: string[];
  /** What stands behind its label, at its weakest sentence; None for the user's own words. */
  shade: Shade | null;
}

/** What there is to say of one citation of a text. */
export interface NoteView {
  /** Where it begins, counting characters (code points) of the text. */
  start: number;
  /** Where it ends. */
  end: number;
  /** Its grade, or that it could not be read at all. */
  mark: Grade | 'unread';
  /** What the checks say, in their order. */
  remarks: RemarkView[];
}

/** An event with its number in the run, so that a client can take up where it left. */
export interface Numbered {
  /** From 1, without gaps. */
  number: number;
  /** The event. */
  event: Event;
}

/** A passage with the decision it stands in and the words around it. */
export interface PassageInPlace {
  /** The passage. */
  passage: PassageView;
  /** The decided case. */
  authority: AuthorityView;
  /** The words of the record that come before it; empty at the beginning. */
  before: string;
  /** The words of the record that follow; empty at the end. */
  after: string;
}

/** A passage as a surface shows it. */
export interface PassageView {
  /** Our id. */
  id: string;
  /** The id of the decided case. */
  authority: string;
  /** Its words, of the opinion or of our digest of it. */
  text: string;
  /** The page on which it starts, where star pages are held. */
  page: number | null;
  /** The page on which it ends. */
  last_page: number | null;
  /** Who speaks. */
  voice: Voice;
  /** The speaking judge's surname, if known. */
  author: string;
  /** What it does in the opinion, where the source says so. */
  point: PointKind | null;
  /** True where these are our own words on the decision, not the court's. */
  digest: boolean;
}

/** Words with nothing citation-shaped in them. */
export interface Plain {
  kind: 'plain';
  /** The words. */
  text: string;
}

/** Theories as a portfolio: which cells are filled, and what did not come into them. */
export interface PortfolioView {
  /** The cells that are filled. */
  cells: CellView[];
  /** Theories floated at all. */
  floated: number;
  /** Those that said the same as another, and were merged into it. */
  merged: number;
  /** Those that stayed below the floor; why stands among what could not be had. */
  dropped: number;
  /** Those that were below it at first, and were made stronger. */
  mended: number;
}

/** A coherent position: as much as can be held together (a preferred labelling, Dung 1995). */
export interface Position {
  /** The nodes that are in. */
  holds: string[];
}

/** An authority brought for or against a theory. */
export interface PrecedentView {
  /** `P1`, `P2` … */
  id: string;
  /** The authority. */
  authority: AuthorityView;
  /** Its citation, rendered by code from the record and checked like any other. */
  citation: Cleared;
  /** For or against the theory. */
  stance: 'supporting' | 'adverse';
  /** Its weight in the forum. */
  weight: 'binding' | 'persuasive';
  /** The passages that bear on the theory. */
  passages: PassageView[];
  /** Factors it shares with the matter. */
  shared: SharedFactorView[];
  /** Ids of authorities, brought for the theory, that it treats adversely. */
  treats: string[];
}

/** What an argument rests on. */
export interface PremiseView {
  /** Where it comes from. */
  kind: 'fact' | 'precedent' | 'assumption';
  /** The premise in words. */
  text: Cleared;
  /** The id of the fact or passage; empty for an assumption. */
  refers_to: string;
}

/** What a model costs, for a million tokens, in the user's money. */
export interface Price {
  /** For what it is sent. */
  tokens_in: number;
  /** For what it answers. */
  tokens_out: number;
}

/** Which standards of proof a theory meets, on everything and on the verified alone. */
export interface Proof {
  /** The theory. */
  theory: string;
  /** The standard it has to meet; None where the other side bears the burden. */
  needed: Standard | null;
  /** The standards met on everything that was argued. */
  all: Standard[];
  /** The standards met on checked citations alone. */
  verified_only: Standard[];
}

/** With what a map was made. */
export interface Provenance {
  /** Our version. */
  arguendo: string;
  /** The digest of the library. */
  library: string;
  /** How many authorities it held. */
  authorities: number;
  /** The embedder of the index. */
  embedder: string;
  /** The date as of which everything was judged. */
  as_of: string;
  /** The run's id. */
  run: string;
  /** The digest of the prompts models were told; empty where none was asked. */
  prompts: string;
  /** The format a map was imported from, without a run behind it; empty where a run drew it. */
  imported: string;
}

/** Words of our vocabulary that were put in. */
export interface PutWords {
  kind: 'put';
  /** The words. */
  text: string;
}

/** A critical question of a scheme: what has to be asked of whoever argues by it. */
export interface QuestionView {
  /** Its id within the scheme; with an argument's id before it, that of its node in a map. */
  id: string;
  /** The scheme. */
  scheme: Scheme;
  /** The question. */
  text: string;
}

/** A turn that was not taken as it was offered. */
export interface RefusalView {
  /** A concession of what does not stand; words that name what is struck; too few passages. */
  kind: 'unearned-concession' | 'misrepresentation' | 'too-thin';
  /** The round. */
  round: number;
  /** The theory under debate. */
  theory: string;
  /** Whose turn it was. */
  side: Side;
  /** What it was aimed at. */
  target: string;
}

/** A model's draft of a paragraph that was refused; the vocabulary was used in its place. */
export interface Refused {
  /** The paragraph's number; the empty lines between two count as one. */
  paragraph: number;
  /** Why. */
  why: string;
}

/** What one check says of a citation. */
export interface RemarkView {
  /** The check; empty where the citation could not be read. */
  check: string;
  /** Whether it is something the reader has to see. */
  weighs: boolean;
  /** The finding in words. */
  words: string;
}

/** The shortest list of citations that have to be verified for something to stand again. */
export interface Repair {
  /** The nodes that stand again. */
  restores: string[];
  /** Verdicts of the citations to be verified; the contradicted ones have to be replaced. */
  verify: string[];
  /** True where no shorter list does; False where none was found in the time allowed. */
  shortest: boolean;
}

/** Who speaks in a role, and where the words are made. */
export interface RoleView {
  /** The role. */
  role: 'creative' | 'literal' | 'opponent' | 'neutral' | 'judge';
  /** The model by the name the user gave. */
  model: string;
  /** True where nothing leaves this machine. */
  stays: boolean;
  /** Its temperature; None: the model's own, or none. */
  temperature: number | null;
  /** The school it holds to, or schools; empty for none. */
  school: string;
}

/** A way from an old authority to a new one, the oldest decision first. */
export interface RouteView {
  /** By following, by a dissent that became law, or by breaking with the old. */
  kind: 'main line' | 'dissent' | 'break';
  /** Whether it is the route that carries the thesis. */
  carries: boolean;
  /** The decisions. */
  steps: StepView[];
}

/** An issue was ruled on, as a court and as a jury. */
export interface RulingGiven {
  /** The verdicts behind every citation shown here. */
  verdicts: VerdictView[];
  type: 'ruling';
  /** The ruling. */
  ruling: RulingView;
}

/** How one issue is ruled on, twice. */
export interface RulingView {
  /** `J1`, `J2` … */
  id: string;
  /** The issue's node. */
  issue: string;
  /** As a court. */
  court: CourtView;
  /** As a jury. */
  jury: JuryView;
}

/** The run ended. */
export interface RunEnded {
  type: 'ended';
  /** How. */
  outcome: 'finished' | 'stopped' | 'failed';
  /** What happened, for a person: after a failure, what to do. */
  words: string;
  /** What it used; None in runs that ended before it was told. */
  cost: Cost | null;
}

/** What a run is asked to do. */
export interface RunRequest {
  /** How the sides argue. */
  dials: Dials;
  /** Who floats theories: `schemes`, or a model's name. */
  creative: string;
  /** Who argues them: `schemes`, or a model's name. */
  literal: string;
  /** Who argues for the other side; empty: whoever argues ours. */
  opponent: string;
  /** Who rules: `schemes`, or a model's name. */
  judge: string;
  /** The school of our advocate; empty: none. */
  ours: string;
  /** The school of the other side's. */
  theirs: string;
  /** The schools of the judges; none: one judge of no school. */
  bench: string[];
  /** True where the run waits before each round to be told how to go on. */
  steer: boolean;
  /** Tokens models may use at most; None for no limit. */
  tokens: number | null;
  /** What a million tokens of a model cost, by its name, in the user's money. */
  prices: { [key: string]: Price };
  /** Runs of one seed over one library come out alike. */
  seed: number;
  /** The matter. */
  matter: Matter;
}

/** The run began. */
export interface RunStarted {
  type: 'started';
  /** The run's id. */
  run: string;
  /** Who speaks. */
  roles: RoleView[];
  /** The facts, sentence by sentence. */
  facts: Fact[];
}

/** A step of a run at which it can be forked. */
export interface RunStep {
  /** Its number, from 0. */
  number: number;
  /** Where that is. */
  words: string;
  /** Whether a round of debate may follow. */
  is_debate: boolean;
}

/** A run in a list. */
export interface RunView {
  /** Its id. */
  id: string;
  /** What the matter is called, or its question. */
  title: string;
  /** Where it stands. */
  state: RunState;
  /** When it began. */
  begun: string;
  /** Its matter. */
  matter: Matter;
  /** What it may ask of models at most. */
  estimate: Estimate;
  /** Tokens models may use at most; None for no limit. */
  tokens: number | null;
}

/** A school an advocate or a judge may be given. */
export interface SchoolView {
  /** Its name. */
  id: string;
  /** What it is called. */
  label: string;
}

/** A sentence of a text, and what stands behind it. */
export interface SentenceView {
  /** Offset of its first character in the text, struck citations counted. */
  start: number;
  /** Offset past its last character. */
  end: number;
  /** What stands behind it. */
  shade: Shade;
  /** Ids of the facts, passages and verdicts that stand behind it. */
  rests_on: string[];
}

/** A text of an item, sentence by sentence. */
export interface ShadedView {
  /** The text's place in the item: `thesis`, `elements.0`, `put.rule`, `claim`, `text`. */
  place: string;
  /** Its sentences, in order; together they cover all of its words. */
  sentences: SentenceView[];
}

/** A fact of the matter that answers to a factor of a precedent. */
export interface SharedFactorView {
  /** The fact's id. */
  fact: string;
  /** The passage that shows the factor. */
  passage: string;
  /** How like the two are; it ranks, and proves nothing. */
  likeness: number;
}

/** Whether the side with the burden shows its case by a standard. */
export interface ShownView {
  /** The standard. */
  standard: 'preponderance' | 'clear-and-convincing' | 'beyond-reasonable-doubt';
  /** True where one of its theories meets it, on verified evidence. */
  is_met: boolean;
  /** The theories that do. */
  theories: string[];
}

/** A speaker that may be chosen, by the name the user gave. */
export interface SpeakerView {
  /** The name. */
  model: string;
  /** True where nothing would leave this machine. */
  stays: boolean;
  /** Why it cannot be had, and what to do; empty where it can. */
  trouble: string;
}

/** Where a side stands on a theory after a round: 1 on its own side, -1 on the other. */
export interface StanceView {
  /** The round. */
  round: number;
  /** The theory. */
  theory: string;
  /** The side. */
  side: Side;
  /** By embeddings of its turns. */
  by_words: number | null;
  /** By the judge, who reads them. */
  by_judge: number | null;
  /** By how much it moved from its own side since its first round, by embeddings. */
  drift: number | null;
}

/** What the panel needs before anything is run. */
export interface Status {
  /** Our version. */
  version: string;
  /** The library. */
  library: LibraryView;
  /** Courts to choose a forum from. */
  courts: ForumView[];
  /** Export formats. */
  formats: FormatView[];
  /** Schools for advocates and judges. */
  schools: SchoolView[];
  /** Who argues, and how, where nobody says otherwise. */
  usual: How;
  /** The critical questions of the schemes. */
  questions: QuestionView[];
  /** Formats of other programs that are read. */
  importable: string[];
}

/** How a debate is to go on. */
export interface SteerRequest {
  /** In words, such as "this is getting too polite". */
  words: string[];
  /** Theories to be debated alone. */
  pins: string[];
  /** Theories to be pinned no longer. */
  unpins: string[];
  /** Theories to be taken off the table. */
  strikes: string[];
  /** True where the debate is to end here. */
  enough: boolean;
}

/** How the debate was steered before a round. */
export interface SteeredView {
  /** The round that followed. */
  round: number;
  /** How the sides argued from there on. */
  dials: Dials;
  /** What the user said. */
  words: string[];
  /** What the words were taken to ask for. */
  taken_as: string[];
  /** The theories pinned. */
  pins: string[];
  /** The theories struck. */
  strikes: string[];
  /** Authorities through which the argument was to go. */
  routes: string[];
  /** True where the user had heard enough. */
  enough: boolean;
}

/** The run waits to be told how the debate is to go on. */
export interface SteeringAsked {
  type: 'waiting';
  /** The round that is to follow. */
  round: number;
  /** What may be said. */
  words: string;
}

/** A step of the workflow began or came on. */
export interface StepBegan {
  type: 'step';
  /** The step. */
  node: 'brainstorm' | 'sift' | 'retrieve' | 'trace' | 'argue' | 'verify' | 'steer' | 'debate' | 'gauge' | 'rule' | 'map';
  /** What is being done, for a person. */
  words: string;
}

/** One decision of a route, and the passage in which it cites one before it. */
export interface StepView {
  /** The decision. */
  authority: AuthorityView;
  /** The id of the decision of this route that it cites; empty for the first. */
  cites: string;
  /** What it makes of that decision; null for the first. */
  treatment: TreatmentKind | null;
  /** Whether it is the dissent there that it cites. */
  of_dissent: boolean;
  /** The passage, where its opinion is held. */
  passage: PassageView | null;
  /** The sentence of that passage that cites. */
  sentence: string;
}

/** A theory as a jury is given it. */
export interface StoryView {
  kind: 'story';
  /** The theme, in one line. */
  theme: Cleared;
  /** What happened, told. */
  story: Cleared;
  /** Ids of the facts in the order in which they are to be proved. */
  evidence: string[];
}

/** A citation that may be shown only struck through, with the reason beside it. */
export interface Struck {
  kind: 'struck';
  /** The citation as written. */
  text: string;
  /** The id of its verdict; empty where it could not be read at all. */
  verdict: string;
  /** Its grade. */
  grade: 'unproven' | 'rejected';
  /** What the record has instead, or why it could not be checked. */
  why: string;
}

/** A theory as a judge is given it; the issue is the theory's own. */
export interface SubmissionView {
  kind: 'submission';
  /** The rule. */
  rule: Cleared;
  /** How the facts fall under it. */
  application: Cleared;
  /** The relief asked for. */
  relief: Cleared;
}

/** A theory whose every citation has been checked. */
export interface TheoryCleared {
  /** The verdicts behind every citation shown here. */
  verdicts: VerdictView[];
  type: 'theory';
  /** The theory. */
  theory: TheoryView;
}

/** A theory as it was floated, checked; it may yet be merged with another or dropped. */
export interface TheoryFloated {
  /** The verdicts behind every citation shown here. */
  verdicts: VerdictView[];
  type: 'floated';
  /** Its id. */
  id: string;
  /** The side it argues. */
  side: Side;
  /** Who is to be persuaded. */
  audience: Audience;
  /** The lens through which it was found. */
  lens: string;
  /** What it says. */
  thesis: Cleared;
}

/** A theory of the case with what speaks for and against it. */
export interface TheoryView {
  /** `T1`, `T2` … */
  id: string;
  /** The side it argues. */
  side: Side;
  /** Who is to be persuaded. */
  audience: Audience;
  /** The issue it answers. */
  issue: string;
  /** The scheme of its main argument. */
  scheme: Scheme;
  /** What it says. */
  thesis: Cleared;
  /** What has to be shown. */
  elements: Cleared[];
  /** Ids of the facts it rests on. */
  rests_on: string[];
  /** The fact that would sink it. */
  sunk_by: Cleared | null;
  /** Authorities for it. */
  precedents: PrecedentView[];
  /** Authorities against it. */
  adverse: PrecedentView[];
  /** The route through the case law that carries it, as authority ids, the oldest first. */
  route: string[];
  /** Its arguments. */
  arguments: ArgumentView[];
  /** The lens through which it was found; empty where none was named. */
  lens: string;
  /** For each element, in their order, ids of the facts it rests on. */
  grounds: string[][];
  /** How it is put to its audience. */
  put: PutView | null;
  /** What a theory should name and this one does not. */
  lacks: string[];
  /** What it lacked when it was first floated, and was mended. */
  mended: string[];
  /** Theories that said the same and were merged into it, each in words. */
  absorbed: string[];
  /** How far it is from the nearest theory kept before it, 0 to 1; None for the first. */
  novelty: number | null;
  /** What stands behind each of its sentences. */
  shades: ShadedView[];
}

/** Why a request came to nothing. */
export interface Trouble {
  /** What is wrong, in a sentence. */
  message: string;
  /** What to do, in a sentence; empty where there is nothing to do. */
  remedy: string;
}

/** What the checks say of one citation, as of a date. Its id is made from its content. */
export interface VerdictView {
  /** Made from the content, so that an edited verdict is told by its id. */
  id: string;
  /** The citation as written, for comparison with the segment that shows it. */
  text: string;
  /** Its form. */
  form: CitationForm;
  /** The grade; it has to follow from the findings. */
  grade: Grade;
  /** What the reference turned out to be. */
  resolution: ResolutionKind;
  /** The authority it resolved to. */
  authority: AuthorityView | null;
  /** Every finding, in the order of the checks. */
  findings: FindingView[];
  /** The date as of which it was judged. */
  as_of: string;
  /** The policy that judged it. */
  policy: string;
  /** The digest of the library it was judged against. */
  corpus: string;
}

/** A text whose citations were held against the record. */
export interface VerifiedText {
  /** As of when. */
  as_of: string;
  /** A note on each citation, in their order; none where the text cites nothing. */
  notes: NoteView[];
  /** The result in a sentence. */
  words: string;
}

/** A text whose citations are to be held against the record. */
export interface VerifyRequest {
  /** The text. */
  text: string;
  /** Only law decided on or before this day. */
  as_of: string;
  /** The court before which it is argued; empty where that does not matter. */
  forum: string;
}

/** How one judge of a bench votes, and by which route. */
export interface VoteView {
  /** The school, or `court` for a judge of none. */
  judge: string;
  /** Who speaks for it: `schemes`, or a model's name. */
  model: string;
  /** Whom the judge rules for; None where neither side carries the issue. */
  votes_for: Side | null;
  /** From the theory it adopts, through its arguments, to the authorities. */
  route: string[];
  /** Its reasons. */
  grounds: GroundView[];
  /** What would move it; None where nothing that was tried does. */
  flip: FlipView | null;
  /** False for a dissent. */
  with_the_court: boolean;
}

/** Words that a model put in, through the gate. */
export interface WrittenWords {
  kind: 'written';
  /** The words. */
  text: Cleared;
}

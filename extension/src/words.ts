import type { TranslationBundle } from '@jupyterlab/translation';
import type {
  Audience,
  EdgeKind,
  Grade,
  JuryView,
  MoveKind,
  NodeKind,
  Outcome,
  PassageView,
  PrecedentView,
  RefusalView,
  ResolutionKind,
  RouteView,
  Scheme,
  Shade,
  Side,
  Standard,
  Standing,
  StepView,
  Voice
} from './wire';

/**
 * The words for every term of the wire that is shown to a person.
 *
 * A term without its word does not compile, so the wire cannot grow past the panel unnoticed.
 */
export function wordsIn(trans: TranslationBundle) {
  const voice: Readonly<Record<Voice, string>> = {
    lead: trans.__('Opinion of the court'),
    plurality: trans.__('Plurality opinion'),
    'per-curiam': trans.__('Per curiam'),
    concurrence: trans.__('Concurrence'),
    'concurrence-in-judgment': trans.__('Concurrence in the judgment'),
    'concurrence-in-part': trans.__('Concurrence in part'),
    dissent: trans.__('Dissent'),
    syllabus: trans.__('Syllabus'),
    combined: trans.__('The decision’s text'),
    digest: trans.__('Our digest')
  };
  return {
    side: {
      plaintiff: trans.__('Plaintiff'),
      defendant: trans.__('Defendant'),
      petitioner: trans.__('Petitioner'),
      respondent: trans.__('Respondent'),
      prosecution: trans.__('Prosecution'),
      defense: trans.__('Defense')
    } satisfies Record<Side, string>,

    audience: {
      judge: trans.__('For the judge'),
      jury: trans.__('For the jury')
    } satisfies Record<Audience, string>,

    scheme: {
      precedent: trans.__('Analogy to a precedent'),
      'established-rule': trans.__('Established rule'),
      exception: trans.__('Exception to a rule'),
      burden: trans.__('Burden of proof'),
      purpose: trans.__('Purpose of the rule'),
      witness: trans.__('Testimony'),
      narrative: trans.__('The story of the facts'),
      free: trans.__('Free argument')
    } satisfies Record<Scheme, string>,

    move: {
      assert: trans.__('asserts'),
      analogize: trans.__('draws an analogy'),
      distinguish: trans.__('distinguishes'),
      counterexample: trans.__('brings a counterexample'),
      undercut: trans.__('undercuts'),
      concede: trans.__('concedes')
    } satisfies Record<MoveKind, string>,

    route: {
      'main line': trans.__('The main line'),
      dissent: trans.__('The dissent that became law'),
      break: trans.__('The break')
    } satisfies Record<RouteView['kind'], string>,

    treatment: {
      cited: trans.__('cites'),
      followed: trans.__('follows'),
      distinguished: trans.__('distinguishes'),
      limited: trans.__('limits'),
      questioned: trans.__('questions'),
      overruled: trans.__('overrules'),
      superseded: trans.__('tells of the supersession of'),
      explained: trans.__('explains'),
      rejected: trans.__('rejects')
    } satisfies Record<NonNullable<StepView['treatment']>, string>,

    level: {
      preponderance: trans.__('preponderance of the evidence'),
      'clear-and-convincing': trans.__('clear and convincing evidence'),
      'beyond-reasonable-doubt': trans.__('proof beyond reasonable doubt')
    } satisfies Record<JuryView['needed'], string>,

    standard: {
      scintilla: trans.__('some evidence'),
      preponderance: trans.__('preponderance of the evidence'),
      'clear-and-convincing': trans.__('clear and convincing evidence'),
      'beyond-reasonable-doubt': trans.__('proof beyond reasonable doubt'),
      'dialectical-validity': trans.__('nothing against it')
    } satisfies Record<Standard, string>,

    refusal: {
      'unearned-concession': trans.__('An unearned concession was refused'),
      misrepresentation: trans.__('It named authority that is struck'),
      'too-thin': trans.__('It rested on too few passages')
    } satisfies Record<RefusalView['kind'], string>,

    shade: {
      imagined: trans.__('Imagined: nothing on record stands behind it'),
      supported: trans.__('Supported by a fact or a passage'),
      verified: trans.__('Verified: its citations were checked')
    } satisfies Record<Shade, string>,

    grade: {
      verified: trans.__('Verified'),
      caution: trans.__('With caution'),
      unproven: trans.__('Unproven'),
      rejected: trans.__('Rejected')
    } satisfies Record<Grade, string>,

    outcome: {
      holds: trans.__('holds'),
      fails: trans.__('fails'),
      undetermined: trans.__('could not be determined'),
      'not-applicable': trans.__('does not apply')
    } satisfies Record<Outcome, string>,

    resolution: {
      resolved: trans.__('It points to one decision the library holds.'),
      ambiguous: trans.__('More than one decision held answers to it.'),
      absent: trans.__('The library holds that volume and no such case.'),
      'out-of-coverage': trans.__(
        'The library holds nothing there, so it cannot say.'
      )
    } satisfies Record<ResolutionKind, string>,

    voice,

    weight: {
      binding: trans.__('binding'),
      persuasive: trans.__('persuasive')
    } satisfies Record<PrecedentView['weight'], string>,

    node: {
      issue: trans.__('Issue'),
      theory: trans.__('Theory'),
      argument: trans.__('Argument'),
      claim: trans.__('Assumption'),
      fact: trans.__('Fact'),
      rule: trans.__('Rule'),
      precedent: trans.__('Authority'),
      passage: trans.__('Passage'),
      question: trans.__('Critical question'),
      move: trans.__('Answer'),
      locution: trans.__('Turn')
    } satisfies Record<NodeKind, string>,

    edge: {
      answers: trans.__('answers'),
      supports: trans.__('supports'),
      'rests-on': trans.__('rests on'),
      cites: trans.__('cites'),
      rebuts: trans.__('rebuts'),
      undercuts: trans.__('undercuts'),
      undermines: trans.__('undermines'),
      concedes: trans.__('concedes'),
      prefers: trans.__('prevails over'),
      routes: trans.__('builds on'),
      asks: trans.__('questions'),
      raises: trans.__('raises'),
      asserts: trans.__('asserts')
    } satisfies Record<EdgeKind, string>,

    standing: {
      in: trans.__('stands'),
      out: trans.__('defeated'),
      undecided: trans.__('open')
    } satisfies Record<Standing, string>,

    /** Where a passage stands and who speaks in it. */
    place: (passage: PassageView): string => {
      const { page, last_page: last, author } = passage;
      const speaker = voice[passage.voice] + (author ? ` (${author})` : '');
      if (page === null) {
        return speaker;
      }
      return last === null || last === page
        ? trans.__('%1, page %2', speaker, page)
        : trans.__('%1, pages %2 to %3', speaker, page, last);
    }
  };
}

/** The words of one language. */
export type Words = ReturnType<typeof wordsIn>;

import type { TranslationBundle } from '@jupyterlab/translation';
import React, { useCallback, useMemo, useState } from 'react';
import { MapView } from '../map/map';
import type { Run } from '../run';
import { type Chosen, picked } from '../model/comparing';
import type { PassageInPlace, QuestionView, RouteView, Side } from '../wire';
import { wordsIn } from '../words';
import { SurroundingsContext } from './context';
import { Debate } from './debate';
import { type Asked, Evidence } from './evidence';
import { Gauges } from './gauge';
import { Leads } from './leads';
import { Rulings } from './ruling';
import { type Tab, Tabs } from './tabs';
import { Theories } from './theories';

const NONE: readonly string[] = [];
const UNKNOWN: readonly QuestionView[] = [];

/** What was argued: theories, debate, leads and map, with the evidence beside it. */
export function Argued({
  run,
  ours,
  first,
  trans,
  passage,
  pinned = NONE,
  onPin = null,
  selection = '',
  onSelect,
  struck = NONE,
  onStrike = null,
  onArgueOut = null,
  onSteelman = null,
  routes = null,
  compared,
  onCompare,
  questions = UNKNOWN
}: {
  run: Run;
  /** The side we act for. */
  ours: Side;
  /** The tab that is open at first. */
  first: 'theories' | 'map';
  trans: TranslationBundle;
  passage: (id: string) => Promise<PassageInPlace>;
  /** Theories that are pinned. */
  pinned?: readonly string[];
  /** Pins a theory, or takes the pin out. */
  onPin?: ((theory: string) => void) | null;
  /** The node of the map that is chosen. */
  selection?: string;
  onSelect?: (node: string) => void;
  /** Theories that are struck. */
  struck?: readonly string[];
  /** Strikes a theory, or takes it back. */
  onStrike?: ((theory: string) => void) | null;
  /** Goes on with one theory alone. */
  onArgueOut?: ((theory: string) => void) | null;
  /** Has one theory put at its strongest. */
  onSteelman?: ((theory: string) => void) | null;
  /** Looks up the routes of a theory. */
  routes?: ((theory: string) => Promise<RouteView[]>) | null;
  /** Theories chosen for comparison, where somebody else keeps them. */
  compared?: Chosen;
  onCompare?: (theory: string, other?: string) => void;
  /** The critical questions of the schemes. */
  questions?: readonly QuestionView[];
}): React.JSX.Element {
  const [asked, setAsked] = useState<Asked | null>(null);
  const showEvidence = useCallback(
    (verdict: string, passages: readonly string[], quoted: readonly string[]) =>
      setAsked({ verdict, passages, quoted }),
    []
  );
  const [own, setOwn] = useState<Chosen>(NONE);
  const choose = useCallback(
    (theory: string, other?: string) =>
      setOwn(before => (other ? [theory, other] : picked(before, theory))),
    []
  );
  const words = useMemo(() => wordsIn(trans), [trans]);
  const surroundings = useMemo(
    () => ({
      trans,
      words,
      verdicts: run.verdicts,
      showEvidence,
      pinned,
      onPin,
      struck,
      onStrike,
      onArgueOut,
      onSteelman,
      compared: compared ?? own,
      onCompare: onCompare ?? choose,
      questions,
      routes,
      passage
    }),
    [
      trans,
      words,
      run.verdicts,
      showEvidence,
      pinned,
      onPin,
      struck,
      onStrike,
      onArgueOut,
      onSteelman,
      compared,
      own,
      onCompare,
      choose,
      questions,
      routes,
      passage
    ]
  );

  const theories: Tab = {
    id: 'theories',
    label: counted(trans.__('Theories'), run.theories.length),
    content: <Theories run={run} ours={ours} />
  };
  const debate: Tab = {
    id: 'debate',
    label: counted(trans.__('Debate'), run.moves.length),
    content: (
      <>
        <Gauges run={run} />
        <Debate run={run} />
      </>
    )
  };
  const rulings: Tab = {
    id: 'rulings',
    label: trans.__('Ruling'),
    content: <Rulings rulings={run.rulings} map={run.map} />
  };
  const leads: Tab = {
    id: 'leads',
    label: counted(trans.__('Leads'), run.leads.length),
    content: <Leads leads={run.leads} />
  };
  const map: Tab = {
    id: 'map',
    label: trans.__('Map'),
    content: run.map ? (
      <MapView map={run.map} selection={selection} onSelect={onSelect} />
    ) : (
      <p className="arguendo-Empty">
        {trans.__('The map is drawn when the debate is over.')}
      </p>
    )
  };
  const rest = [
    debate,
    ...(run.rulings.length > 0 ? [rulings] : []),
    ...(run.leads.length > 0 ? [leads] : [])
  ];

  return (
    <SurroundingsContext.Provider value={surroundings}>
      <div className="arguendo-Argued" data-evidence={asked !== null}>
        <div className="arguendo-Argued-main">
          <Tabs
            label={trans.__('Views of the run')}
            tabs={
              first === 'theories'
                ? [theories, ...rest, map]
                : [map, theories, ...rest]
            }
          />
        </div>
        {asked && <Evidence asked={asked} onClose={() => setAsked(null)} />}
      </div>
    </SurroundingsContext.Provider>
  );
}

function counted(label: string, count: number): string {
  return count > 0 ? `${label} (${count})` : label;
}

import React, { useMemo } from 'react';
import { compared as sideBySide } from '../model/comparing';
import type { Run } from '../run';
import type { Audience, Side } from '../wire';
import { ComparisonOf } from './comparison';
import { useSurroundings } from './context';
import { ShadesLegend } from './shaded';
import { TheoryCard } from './theory/card';

const AUDIENCES: readonly Audience[] = ['judge', 'jury'];

/** Theories by side and audience, the side we act for first. */
export function Theories({
  run,
  ours
}: {
  run: Run;
  ours: Side;
}): React.JSX.Element {
  const { trans, words, compared, onCompare } = useSurroundings();
  const comparison = useMemo(() => {
    const [first, second] = compared.map(id =>
      run.theories.find(theory => theory.id === id)
    );
    return first && second ? sideBySide(first, second) : null;
  }, [compared, run.theories]);
  return (
    <>
      {comparison && (
        <ComparisonOf
          comparison={comparison}
          facts={run.facts}
          onClose={() => compared.forEach(id => onCompare(id))}
        />
      )}
      {compared.length === 1 && (
        <p className="arguendo-Comparison-hint" role="status">
          {trans.__(
            '%1 is chosen. Choose another theory to compare it with.',
            compared[0]
          )}
        </p>
      )}
      <ShadesLegend />
      <div className="arguendo-Sides">
        {sides(run, ours).map(side => (
          <section key={side} className="arguendo-Side" data-side={side}>
            <h3>{words.side[side]}</h3>
            {AUDIENCES.map(audience => (
              <Floated
                key={audience}
                run={run}
                side={side}
                audience={audience}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

function Floated({
  run,
  side,
  audience
}: {
  run: Run;
  side: Side;
  audience: Audience;
}): React.JSX.Element | null {
  const { words } = useSurroundings();
  const theories = run.theories.filter(
    theory => theory.side === side && theory.audience === audience
  );
  const abstained = run.abstained.filter(
    one => one.side === side && one.audience === audience
  );
  if (theories.length + abstained.length === 0) {
    return null;
  }
  return (
    <section data-audience={audience}>
      <h4 className="arguendo-Audience">{words.audience[audience]}</h4>
      {theories.map(theory => (
        <TheoryCard key={theory.id} theory={theory} facts={run.facts} />
      ))}
      {abstained.map((one, at) => (
        <p key={at} className="arguendo-Abstained">
          {one.why}
        </p>
      ))}
    </section>
  );
}

/** The sides heard of so far, ours first. */
function sides(run: Run, ours: Side): Side[] {
  const heard = new Set<Side>([ours]);
  for (const { side } of [...run.theories, ...run.abstained]) {
    heard.add(side);
  }
  return [...heard];
}

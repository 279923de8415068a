import React from 'react';
import type { Run } from '../run';
import type { StanceView } from '../wire';
import { useSurroundings } from './context';

/** How the dials were kept to, and whether a side drifts towards the other. */
export function Gauges({ run }: { run: Run }): React.JSX.Element | null {
  const { trans, words } = useSurroundings();
  const latest = Math.max(0, ...run.stances.map(({ round }) => round));
  const now = run.stances.filter(({ round }) => round === latest);
  if (now.length + run.measured.length + run.refusals.length === 0) {
    return null;
  }
  return (
    <details className="arguendo-Gauges">
      <summary>{trans.__('How the debate was kept')}</summary>
      {run.measured.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{trans.__('Dial')}</th>
              <th>{trans.__('Set to')}</th>
              <th>{trans.__('Measured')}</th>
            </tr>
          </thead>
          <tbody>
            {run.measured.map(one => (
              <tr key={one.dial} data-dial={one.dial}>
                <td>{one.dial.replaceAll('-', ' ')}</td>
                <td>{one.set_to}</td>
                <td>{one.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {now.length > 0 && (
        <>
          <h3>{trans.__('Drift, after round %1', latest)}</h3>
          <ul className="arguendo-Drift">
            {now.map(stance => (
              <li key={`${stance.theory} ${stance.side}`}>
                <span>
                  {stance.theory} · {words.side[stance.side]}
                </span>
                <Needle stance={stance} />
              </li>
            ))}
          </ul>
        </>
      )}
      {run.refusals.length > 0 && (
        <>
          <h3>{trans.__('Turns that were not taken as offered')}</h3>
          <ul>
            {run.refusals.map((one, at) => (
              <li key={at} data-refusal={one.kind}>
                {words.refusal[one.kind]} ({words.side[one.side]}, {one.target},{' '}
                {trans.__('round %1', one.round)})
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** Where a side stands between the other's ground and its own. */
function Needle({ stance }: { stance: StanceView }): React.JSX.Element {
  const { trans } = useSurroundings();
  const { by_words: byWords, by_judge: byJudge, drift } = stance;
  const where = byWords ?? byJudge;
  if (where === null) {
    return <span>{trans.__('not measured')}</span>;
  }
  const said = [
    trans.__('%1 of 1 on its own side', where.toFixed(2)),
    byJudge !== null && trans.__('%1 by the judge', byJudge.toFixed(2)),
    drift !== null && trans.__('moved by %1', drift.toFixed(2))
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <meter min={-1} max={1} low={0} optimum={1} value={where} title={said}>
      {said}
    </meter>
  );
}

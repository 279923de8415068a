import React from 'react';
import type { ArgumentMap, Proof, Standard } from '../wire';
import { useSurroundings } from './context';

/** What the ruling hangs on: what is proved, what falls with the unverified, what restores it. */
export function AssessmentOf({
  map
}: {
  map: ArgumentMap;
}): React.JSX.Element | null {
  const { trans } = useSurroundings();
  const { falls, proofs } = map.assessment;
  return (
    <section className="arguendo-Assessment">
      <h3>{trans.__('What it hangs on')}</h3>
      <p data-falls={falls.length}>
        {falls.length === 0
          ? trans.__(
              'Everything that stands stands on verified citations as well.'
            )
          : trans._n(
              'Without the unverified citations %1 node falls: %2.',
              'Without the unverified citations %1 nodes fall: %2.',
              falls.length,
              falls.join(', ')
            )}
      </p>
      <Repairs map={map} />
      {proofs.length > 0 && <Proofs proofs={proofs} />}
    </section>
  );
}

/** Which standard of proof each theory for a jury reaches, and has to. */
function Proofs({ proofs }: { proofs: readonly Proof[] }): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const highest = (met: readonly Standard[]): string =>
    highestOf(met).map(one => words.standard[one])[0] ?? trans.__('nothing');
  return (
    <table>
      <caption>
        {trans.__('Standards of proof reached before the jury')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{trans.__('Theory')}</th>
          <th scope="col">{trans.__('Has to show')}</th>
          <th scope="col">{trans.__('On everything argued')}</th>
          <th scope="col">{trans.__('On the verified alone')}</th>
        </tr>
      </thead>
      <tbody>
        {proofs.map(({ theory, needed, all, verified_only: checked }) => (
          <tr key={theory} data-theory={theory}>
            <th scope="row">{theory}</th>
            <td>{needed ? words.standard[needed] : trans.__('no burden')}</td>
            <td>
              <Met needed={needed} met={all} /> {highest(all)}
            </td>
            <td>
              <Met needed={needed} met={checked} /> {highest(checked)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Met({
  needed,
  met
}: {
  needed: Standard | null;
  met: readonly Standard[];
}): React.JSX.Element | null {
  const { trans } = useSurroundings();
  if (needed === null) {
    return null;
  }
  const isMet = met.includes(needed);
  return (
    <span
      role="img"
      aria-label={isMet ? trans.__('enough:') : trans.__('not enough:')}
    >
      {isMet ? '✓' : '✗'}
    </span>
  );
}

/** The highest of the standards met; that nothing speaks against it is none of their order. */
export function highestOf(met: readonly Standard[]): Standard[] {
  const ordered = met.filter(one => one !== 'dialectical-validity');
  return ordered.slice(-1);
}

/** What falls without the unverified, and the shortest list of what must be verified for it. */
export function Repairs({
  map
}: {
  map: ArgumentMap;
}): React.JSX.Element | null {
  const { trans } = useSurroundings();
  const { repairs } = map.assessment;
  return repairs.length === 0 ? null : (
    <details className="arguendo-Legend">
      <summary>{trans.__('What would restore it')}</summary>
      <ul>
        {repairs.map((repair, at) => (
          <li key={at}>
            {repair.shortest
              ? trans.__('%1 stands again with:', repair.restores.join(', '))
              : trans.__(
                  '%1 stands again with (a shorter list may do):',
                  repair.restores.join(', ')
                )}{' '}
            <ToVerify ids={repair.verify} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Citations that have to be verified, or replaced where the record contradicts them. */
export function ToVerify({
  ids
}: {
  ids: readonly string[];
}): React.JSX.Element {
  const { trans, verdicts, showEvidence } = useSurroundings();
  return (
    <>
      {ids.map(id => {
        const verdict = verdicts.get(id);
        const cited = verdict?.text ?? id;
        return (
          <button
            key={id}
            type="button"
            className="arguendo-Link"
            onClick={() => showEvidence(id, [], [])}
          >
            {verdict?.grade === 'rejected' ? (
              <>
                <s>{cited}</s> {trans.__('replaced')}
              </>
            ) : (
              <>
                <s>{cited}</s> {trans.__('verified')}
              </>
            )}
          </button>
        );
      })}
    </>
  );
}

import React from 'react';
import type {
  ArgumentMap,
  GroundView,
  JuryView,
  RulingView,
  VoteView
} from '../wire';
import { AssessmentOf } from './assessment';
import { useSurroundings } from './context';
import { ClearedText } from './text';

/** How each issue is ruled on: as a court by law, and as a jury by standards of proof. */
export function Rulings({
  rulings,
  map
}: {
  rulings: readonly RulingView[];
  /** The map on which it was ruled; null until it is drawn. */
  map: ArgumentMap | null;
}): React.JSX.Element {
  const { trans } = useSurroundings();
  return (
    <div className="arguendo-Rulings">
      {rulings.map(ruling => (
        <section key={ruling.id} data-ruling={ruling.id}>
          <h3>{trans.__('As a court')}</h3>
          <p>{ruling.court.words}</p>
          {ruling.court.votes.map((vote, at) => (
            <Vote key={at} vote={vote} />
          ))}
          <h3>{trans.__('As a jury')}</h3>
          <Jury jury={ruling.jury} />
        </section>
      ))}
      {map && <AssessmentOf map={map} />}
    </div>
  );
}

function Vote({ vote }: { vote: VoteView }): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const { flip } = vote;
  return (
    <article className="arguendo-Card" data-votes={vote.votes_for ?? ''}>
      <header className="arguendo-Card-head">
        <span className="arguendo-Tag">{vote.judge.replaceAll('-', ' ')}</span>
        <span className="arguendo-Tag">
          {vote.votes_for ? words.side[vote.votes_for] : trans.__('for nobody')}
        </span>
        {!vote.with_the_court && (
          <span className="arguendo-Tag">{trans.__('dissents')}</span>
        )}
        <span className="arguendo-Card-id">{vote.model}</span>
      </header>
      <Grounds grounds={vote.grounds} />
      {vote.route.length > 0 && (
        <p>
          <strong>{trans.__('Its route:')}</strong> {vote.route.join(' → ')}
        </p>
      )}
      {flip && (
        <p>
          <strong>{trans.__('What would move it:')}</strong>{' '}
          {[
            flip.fall.length > 0 &&
              trans.__('that %1 should fall', flip.fall.join(', ')),
            flip.stand.length > 0 &&
              trans.__('that %1 should stand', flip.stand.join(', '))
          ]
            .filter(Boolean)
            .join('; ')}
          {flip.to
            ? trans.__('. It would then be for the %1.', words.side[flip.to])
            : trans.__('. It would then be for nobody.')}
          {!flip.smallest && ` ${trans.__('A smaller set may do as well.')}`}
        </p>
      )}
    </article>
  );
}

function Jury({ jury }: { jury: JuryView }): React.JSX.Element {
  const { trans, words } = useSurroundings();
  return (
    <>
      <p>{jury.words}</p>
      <p>
        {trans.__(
          'The burden is on the %1, by %2.',
          words.side[jury.burden_on],
          words.level[jury.needed]
        )}
      </p>
      <ul>
        {jury.shown.map(({ standard, is_met: isMet, theories }) => (
          <li key={standard} data-met={isMet}>
            <span aria-hidden="true">{isMet ? '✓' : '✗'}</span>{' '}
            {isMet
              ? trans.__('%1: shown', words.level[standard])
              : trans.__('%1: not shown', words.level[standard])}
            {theories.length > 0 && ` (${theories.join(', ')})`}
          </li>
        ))}
      </ul>
      <Grounds grounds={jury.grounds} />
    </>
  );
}

function Grounds({
  grounds
}: {
  grounds: readonly GroundView[];
}): React.JSX.Element | null {
  return grounds.length === 0 ? null : (
    <ul>
      {grounds.map((ground, at) => (
        <li key={at}>
          <ClearedText text={ground.text} />
          {ground.rests_on.length > 0 && (
            <span className="arguendo-Card-id">
              {' '}
              {ground.rests_on.join(', ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

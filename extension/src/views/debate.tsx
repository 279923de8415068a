import React from 'react';
import type { Run } from '../run';
import type { MoveView } from '../wire';
import { useSurroundings } from './context';
import { ShadedText } from './shaded';
import { ClearedText } from './text';
import { Cites } from './theory/argument';

/** The debate: every argument attacked, the attack, and what met it. */
export function Debate({ run }: { run: Run }): React.JSX.Element {
  const { trans } = useSurroundings();
  const theories = run.theories.filter(theory =>
    run.moves.some(move => move.theory === theory.id)
  );
  if (theories.length === 0) {
    return (
      <p className="arguendo-Empty">
        {trans.__('No argument has been answered yet.')}
      </p>
    );
  }
  return (
    <div className="arguendo-Debate">
      {theories.map(theory => (
        <section key={theory.id}>
          <h3>
            <span className="arguendo-Card-id">{theory.id}</span>{' '}
            <ClearedText text={theory.thesis} />
          </h3>
          {theory.arguments
            .filter(argument => run.moves.some(isAimedAt(argument.id)))
            .map(argument => (
              <div key={argument.id}>
                <p className="arguendo-Debate-claim">
                  <ClearedText
                    text={argument.claim}
                    passages={argument.cites.map(({ passage }) => passage)}
                  />
                </p>
                <Answers target={argument.id} moves={run.moves} />
              </div>
            ))}
          {/* A move may be aimed at the theory itself. */}
          <Answers target={theory.id} moves={run.moves} />
        </section>
      ))}
    </div>
  );
}

function Answers({
  target,
  moves
}: {
  target: string;
  moves: readonly MoveView[];
}): React.JSX.Element | null {
  const { words } = useSurroundings();
  const answers = moves.filter(isAimedAt(target));
  if (answers.length === 0) {
    return null;
  }
  return (
    <ul className="arguendo-Moves">
      {answers.map(move => (
        <li key={move.id} data-move={move.id} data-kind={move.kind}>
          <strong>
            {words.side[move.side]} {words.move[move.kind]}:
          </strong>{' '}
          <ShadedText
            text={move.text}
            shades={move.shades}
            place="text"
            passages={move.cites.map(({ passage }) => passage)}
          />
          <Cites cites={move.cites} />
          <Answers target={move.id} moves={moves} />
        </li>
      ))}
    </ul>
  );
}

function isAimedAt(target: string): (move: MoveView) => boolean {
  return move => move.target === target && move.id !== target;
}

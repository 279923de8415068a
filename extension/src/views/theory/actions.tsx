import React from 'react';
import { useSurroundings } from '../context';

/** What can be done with a theory, as far as somebody is there to do it. */
export function Actions({ theory }: { theory: string }): React.JSX.Element {
  const {
    trans,
    pinned,
    onPin,
    struck,
    onStrike,
    onArgueOut,
    onSteelman,
    compared,
    onCompare
  } = useSurroundings();
  const isStruck = struck.includes(theory);
  const isPinned = pinned.includes(theory);
  const isCompared = compared.includes(theory);
  return (
    <span className="arguendo-Card-does">
      {onPin && (
        <button
          type="button"
          className="arguendo-Link"
          aria-pressed={isPinned}
          onClick={() => onPin(theory)}
        >
          {isPinned ? trans.__('Pinned') : trans.__('Pin')}
        </button>
      )}
      {onStrike && (
        <button
          type="button"
          className="arguendo-Link"
          aria-pressed={isStruck}
          onClick={() => onStrike(theory)}
        >
          {isStruck ? trans.__('Struck') : trans.__('Strike')}
        </button>
      )}
      {onArgueOut && (
        <button
          type="button"
          className="arguendo-Link"
          onClick={() => onArgueOut(theory)}
        >
          {trans.__('Argue this out')}
        </button>
      )}
      {onSteelman && (
        <button
          type="button"
          className="arguendo-Link"
          title={trans.__(
            'In a run of its own: this theory alone, on more authority, conceding nothing that is not shown'
          )}
          onClick={() => onSteelman(theory)}
        >
          {trans.__('Steelman')}
        </button>
      )}
      <button
        type="button"
        className="arguendo-Link arguendo-Compare"
        aria-pressed={isCompared}
        onClick={() => onCompare(theory)}
      >
        {isCompared ? trans.__('Compared') : trans.__('Compare')}
      </button>
    </span>
  );
}

import type { TranslationBundle } from '@jupyterlab/translation';
import React, { useState } from 'react';
import type { SteeringAsked } from '../wire';

/** Between two rounds: what is to be said to those who argue. */
export function Steering({
  asked,
  pins,
  strikes,
  onSteer,
  trans
}: {
  asked: SteeringAsked;
  /** Theories pinned and struck on the cards. */
  pins: readonly string[];
  strikes: readonly string[];
  onSteer: (words: readonly string[], enough: boolean) => Promise<void>;
  trans: TranslationBundle;
}): React.JSX.Element {
  const [text, setText] = useState('');
  const ready = [
    trans.__('Argue that out in more detail.'),
    trans.__('This is getting too polite.'),
    trans.__('Stay closer to the record.')
  ];
  const said = text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  return (
    <form
      className="arguendo-Steering"
      aria-label={trans.__('Steer the debate')}
      onSubmit={event => {
        event.preventDefault();
        void onSteer(said, false);
      }}
    >
      <p role="status">
        <strong>{trans.__('Before round %1.', asked.round)}</strong>{' '}
        {asked.words}
      </p>
      <p className="arguendo-Steering-ready">
        {ready.map(words => (
          <button
            key={words}
            type="button"
            className="arguendo-Link"
            onClick={() =>
              setText(before => `${before}${before && '\n'}${words}`)
            }
          >
            {words}
          </button>
        ))}
      </p>
      <textarea
        className="jp-mod-styled"
        rows={2}
        aria-label={trans.__('What is to be said')}
        placeholder={trans.__('Such as: take the route through Jones')}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {pins.length > 0 && <p>{trans.__('Pinned: %1', pins.join(', '))}</p>}
      {strikes.length > 0 && (
        <p>{trans.__('Struck: %1', strikes.join(', '))}</p>
      )}
      <button type="submit" className="jp-mod-styled jp-mod-accept">
        {trans.__('Go on')}
      </button>{' '}
      <button
        type="button"
        className="jp-mod-styled"
        onClick={() => void onSteer(said, true)}
      >
        {trans.__('Enough: rule')}
      </button>
    </form>
  );
}

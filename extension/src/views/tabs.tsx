import React, { useId, useState } from 'react';

/** One of several views of the same thing. */
export interface Tab {
  id: string;
  label: string;
  content: React.ReactNode;
}

/** Tabs after the ARIA practices: arrow keys move, only the chosen one is in the tab order. */
export function Tabs({
  label,
  tabs
}: {
  label: string;
  tabs: readonly Tab[];
}): React.JSX.Element {
  const prefix = useId();
  const [chosen, setChosen] = useState(tabs[0].id);
  // A tab may go away again; then the first takes its place.
  const shown = tabs.find(({ id }) => id === chosen) ?? tabs[0];

  const move = (event: React.KeyboardEvent, at: number): void => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = tabs[(to + tabs.length) % tabs.length];
      setChosen(next.id);
      document.getElementById(`${prefix}-${next.id}`)?.focus();
    }
  };

  return (
    <>
      <div role="tablist" aria-label={label} className="arguendo-Tabs">
        {tabs.map(({ id, label }, at) => (
          <button
            key={id}
            id={`${prefix}-${id}`}
            type="button"
            role="tab"
            aria-selected={id === shown.id}
            aria-controls={`${prefix}-panel`}
            tabIndex={id === shown.id ? 0 : -1}
            onClick={() => setChosen(id)}
            onKeyDown={event => move(event, at)}
          >
            {label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        // It scrolls, and may hold nothing else that takes the focus.
        tabIndex={0}
        id={`${prefix}-panel`}
        aria-labelledby={`${prefix}-${shown.id}`}
        className="arguendo-TabPanel"
      >
        {shown.content}
      </div>
    </>
  );
}

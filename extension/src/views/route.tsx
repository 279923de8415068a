import React, { useState } from 'react';
import type { RouteView, StepView, TheoryView } from '../wire';
import { useSurroundings } from './context';

/** The way through the case law that a theory takes, as a timeline; looked up when it is opened. */
export function RouteOf({
  theory
}: {
  theory: TheoryView;
}): React.JSX.Element | null {
  const { trans, routes } = useSurroundings();
  const [found, setFound] = useState<readonly RouteView[] | null>(null);
  const [trouble, setTrouble] = useState('');
  if (theory.route.length < 2 || routes === null) {
    return null;
  }
  const look = (): void => {
    if (found === null) {
      routes(theory.id).then(setFound, (error: unknown) =>
        setTrouble(error instanceof Error ? error.message : String(error))
      );
    }
  };
  return (
    <details
      className="arguendo-Route"
      onToggle={event => event.currentTarget.open && look()}
    >
      <summary>
        {trans.__('The route through %1 decisions', theory.route.length)}
      </summary>
      {trouble && <p role="alert">{trouble}</p>}
      {found === null && !trouble && <p>{trans.__('Looking it up …')}</p>}
      {found?.length === 0 && (
        <p>
          {trans.__(
            'The library holds no decisions that lead from the one to the other.'
          )}
        </p>
      )}
      {found?.map((route, at) => (
        <Timeline key={at} route={route} />
      ))}
    </details>
  );
}

function Timeline({ route }: { route: RouteView }): React.JSX.Element {
  const { trans, words } = useSurroundings();
  return (
    <section data-route={route.kind}>
      <h5>
        {words.route[route.kind]}
        {route.carries && ` · ${trans.__('carries the thesis')}`}
      </h5>
      <ol className="arguendo-Timeline">
        {route.steps.map((step, at) => (
          <Step key={at} step={step} route={route} />
        ))}
      </ol>
    </section>
  );
}

function Step({
  step,
  route
}: {
  step: StepView;
  route: RouteView;
}): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const { authority, cites, treatment, of_dissent: ofDissent } = step;
  const cited = route.steps.find(one => one.authority.id === cites)?.authority;
  return (
    <li data-treatment={treatment ?? undefined}>
      <time>{authority.decided?.slice(0, 4)}</time>{' '}
      <strong>{authority.name}</strong>
      {authority.citation && `, ${authority.citation}`}
      {cited && treatment && (
        <p>
          {ofDissent
            ? trans.__(
                '%1 the dissent in %2',
                words.treatment[treatment],
                cited.name
              )
            : `${words.treatment[treatment]} ${cited.name}`}
        </p>
      )}
      {step.sentence && <blockquote>{step.sentence}</blockquote>}
    </li>
  );
}

import type { TranslationBundle } from '@jupyterlab/translation';
import type { Cost, Estimate } from '../wire';

/** What a run may cost, in words, before it begins. */
export function foretold(
  estimate: Estimate,
  limit: number | null,
  trans: TranslationBundle
): string {
  if (estimate.calls === 0) {
    return trans.__('No model is asked: it costs nothing.');
  }
  const { calls, tokens, money, unpriced } = estimate;
  return sentences([
    trans.__(
      'At most about %1 and %2.',
      callsOf(calls, trans),
      tokensOf(tokens, trans)
    ),
    money !== null && trans.__('By your prices that is %1.', priced(money)),
    withoutPrice(unpriced, trans),
    limit !== null &&
      limit < tokens &&
      trans.__('It stops at your limit of %1.', tokensOf(limit, trans))
  ]);
}

/** What a run has used, in words, beside what was foretold and what it was allowed. */
export function used(
  cost: Cost,
  estimate: Estimate,
  limit: number | null,
  trans: TranslationBundle
): string {
  const { calls, cached, money } = cost;
  const free =
    cached > 0 &&
    trans._n(
      '%1 reply was at hand from before and cost nothing.',
      '%1 replies were at hand from before and cost nothing.',
      cached,
      count(cached)
    );
  const allowed =
    limit !== null &&
    estimate.calls > 0 &&
    trans.__('Your limit was %1.', tokensOf(limit, trans));
  if (calls === 0) {
    return sentences([
      trans.__('No model was asked: it cost nothing.'),
      allowed,
      free
    ]);
  }
  const tokens = cost.tokens_in + cost.tokens_out;
  return sentences([
    trans.__(
      'Used %1 and %2, of at most about %3 and %4.',
      callsOf(calls, trans),
      tokensOf(tokens, trans),
      callsOf(estimate.calls, trans),
      tokensOf(estimate.tokens, trans)
    ),
    allowed,
    money !== null && trans.__('By your prices that is %1.', priced(money)),
    withoutPrice(estimate.unpriced, trans),
    free
  ]);
}

function withoutPrice(
  models: readonly string[],
  trans: TranslationBundle
): string | false {
  return (
    models.length > 0 &&
    trans.__(
      'What %1 costs is not known here: prices are set in the settings.',
      models.join(', ')
    )
  );
}

function callsOf(calls: number, trans: TranslationBundle): string {
  return trans._n('%2 call', '%2 calls', calls, count(calls));
}

function tokensOf(tokens: number, trans: TranslationBundle): string {
  return trans._n('%2 token', '%2 tokens', tokens, count(tokens));
}

function count(number: number): string {
  return number.toLocaleString();
}

/** An amount of the user's money: of which, nobody has said. */
function priced(money: number): string {
  return money.toLocaleString(undefined, {
    minimumFractionDigits: 2,
    maximumSignificantDigits: 3
  });
}

function sentences(parts: readonly (string | false)[]): string {
  return parts.filter(part => part !== false).join(' ');
}

/**
 * Keeps the keys of what is drawn in a notebook's output for it: arrows walk over the map and do
 * not go to the next cell, and C compares a theory and does not copy the cell. Keys that are
 * pressed with Ctrl, Alt or Cmd stay JupyterLab's. Elsewhere than in a notebook nothing is done:
 * there no keys are in the way, and the shortcut for C is in the settings.
 */
export function keepKeys(node: HTMLElement): void {
  const notebook = node.closest('.jp-Notebook');
  if (!notebook || node.hasAttribute(SUPPRESS)) {
    return;
  }
  node.setAttribute(SUPPRESS, 'true');
  node.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (!notebook.dispatchEvent(new KeyboardEvent(event.type, event))) {
        event.preventDefault();
      }
    } else if (event.key === 'c' && !isWrittenIn(event.target)) {
      compareAt(event.target);
    }
  });
}

/** Chooses the theory on whose card something is in focus, as its button does. */
export function compareAt(focused: EventTarget | null): void {
  if (focused instanceof Element) {
    focused
      .closest('.arguendo-Card')
      ?.querySelector<HTMLElement>('.arguendo-Compare')
      ?.click();
  }
}

/** The sign by which Lumino leaves the keys pressed in an element alone. */
const SUPPRESS = 'data-lm-suppress-shortcuts';

function isWrittenIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}

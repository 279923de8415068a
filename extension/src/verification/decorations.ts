import { StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  hoverTooltip
} from '@codemirror/view';
import type { NoteView } from '../wire';

/** A note on a citation, with its place in an editor's text. */
export interface Placed {
  from: number;
  to: number;
  note: NoteView;
}

/** Says in words what a note holds. */
export type Say = (note: NoteView) => { heading: string; lines: string[] };

const show = StateEffect.define<readonly Placed[]>();

/** The notes shown in an editor. One is dropped as soon as its citation is changed. */
const shown = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    let after = before.map(transaction.changes);
    transaction.changes.iterChangedRanges((_, __, from, to) => {
      after = after.update({
        filter: () => false,
        filterFrom: from,
        filterTo: to
      });
    });
    for (const effect of transaction.effects) {
      if (effect.is(show)) {
        after = Decoration.set(
          effect.value.map(({ from, to, note }) =>
            Decoration.mark({
              class: 'arguendo-Found',
              attributes: { 'data-mark': note.mark },
              note
            }).range(from, to)
          ),
          true
        );
      }
    }
    return after;
  },
  provide: field => EditorView.decorations.from(field)
});

/** Shows notes in an editor, in place of those shown before. */
export function showNotes(
  view: EditorView,
  notes: readonly Placed[],
  say: Say
): void {
  const isNew = view.state.field(shown, false) === undefined;
  view.dispatch({
    effects: [
      ...(isNew ? [StateEffect.appendConfig.of([shown, tooltips(say)])] : []),
      show.of(notes)
    ]
  });
}

/** Takes the notes of an editor away; false where it had none. */
export function clearNotes(view: EditorView): boolean {
  const field = view.state.field(shown, false);
  if (!field?.size) {
    return false;
  }
  view.dispatch({ effects: show.of([]) });
  return true;
}

function tooltips(say: Say): ReturnType<typeof hoverTooltip> {
  return hoverTooltip((view, at) => {
    const found: Placed[] = [];
    view.state.field(shown).between(at, at, (from, to, mark) => {
      found.push({ from, to, note: (mark.spec as { note: NoteView }).note });
    });
    if (found.length === 0) {
      return null;
    }
    const [{ from, to, note }] = found;
    return {
      pos: from,
      end: to,
      above: true,
      create: () => ({ dom: described(say(note)) })
    };
  });
}

/** The words of a note as an element: nothing in them is read as markup. */
export function described({ heading, lines }: ReturnType<Say>): HTMLElement {
  const box = document.createElement('div');
  box.className = 'arguendo-Found-words';
  const head = document.createElement('strong');
  head.textContent = heading;
  const list = document.createElement('ul');
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }
  box.append(head, list);
  return box;
}

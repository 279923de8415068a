import { EditorView } from '@codemirror/view';
import type {
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import {
  Dialog,
  ICommandPalette,
  Notification,
  showDialog
} from '@jupyterlab/apputils';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { Widget } from '@lumino/widgets';
import { TroubleError } from '../request';
import { CommandIDs, IArguendo, PluginIDs } from '../tokens';
import {
  type Say,
  clearNotes,
  described,
  showNotes
} from '../verification/decorations';
import { placed } from '../verification/places';
import { DOMAIN } from '../views/context';
import type { VerifiedText } from '../wire';
import { wordsIn } from '../words';

/** Where the text to be verified stands. */
interface Selected {
  text: string;
  /** The editor it stands in; null for text that is only shown. */
  view: EditorView | null;
  /** Where it begins in the editor's text. */
  from: number;
}

/** Verifies what is selected in a notebook, a Markdown cell or an editor, and marks it there. */
export const verificationPlugin: JupyterFrontEndPlugin<void> = {
  id: PluginIDs.verification,
  description: 'Holds the citations of a selected text against the library.',
  autoStart: true,
  requires: [IArguendo],
  optional: [ICommandPalette, ISettingRegistry, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    arguendo: IArguendo,
    palette: ICommandPalette | null,
    registry: ISettingRegistry | null,
    translator: ITranslator | null
  ) => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const words = wordsIn(trans);
    const settings = registry?.load(PluginIDs.verification);
    const say: Say = ({ mark, remarks }) => ({
      heading:
        mark === 'unread'
          ? trans.__('It could not be read as a citation')
          : words.grade[mark],
      lines: remarks
        .filter(({ weighs }) => weighs || mark === 'verified')
        .map(({ check, words: said }) =>
          check ? `${check.replaceAll('_', ' ')}: ${said}` : said
        )
    });
    // The palette and the menu take the focus away from the editor they are opened over.
    let last: EditorView | null = null;
    document.addEventListener('focusin', ({ target }) => {
      const dom = (target as Element | null)?.closest<HTMLElement>(
        '.cm-editor'
      );
      last = (dom && EditorView.findFromDOM(dom)) ?? last;
    });

    const verified = async (text: string): Promise<VerifiedText> => {
      const { composite } = (await settings?.catch(() => undefined)) ?? {
        composite: {}
      };
      const { asOf, forum } = composite as { asOf?: string; forum?: string };
      return arguendo.verify({
        text,
        as_of: asOf || new Date().toISOString().slice(0, 10),
        forum: forum ?? ''
      });
    };

    app.commands.addCommand(CommandIDs.verifySelection, {
      label: args =>
        args.isPalette
          ? trans.__('Verify Selection')
          : trans.__('Arguendo: Verify Selection'),
      caption: trans.__(
        'Hold every citation in the selected text, or in the whole cell or file, against the library'
      ),
      describedBy: { args: { type: 'object', properties: {} } },
      execute: async () => {
        const { text, view, from } = selected(last);
        if (text.trim() === '') {
          Notification.info(
            trans.__('There is no text here. Select some, or open a file.'),
            { autoClose: 6000 }
          );
          return;
        }
        let told: VerifiedText;
        try {
          told = await verified(text);
        } catch (error) {
          const { message, remedy } =
            error instanceof TroubleError
              ? error.trouble
              : { message: String(error), remedy: '' };
          Notification.error([message, remedy].filter(Boolean).join(' '));
          return;
        }
        const sum = trans.__('As of %1: %2', told.as_of, told.words);
        const isBad = told.notes.some(({ mark }) => mark === 'rejected');
        if (view?.dom.isConnected && stands(view, text, from)) {
          showNotes(view, placed(text, told.notes, from), say);
          Notification[isBad ? 'warning' : 'info'](sum, { autoClose: 8000 });
        } else {
          await showDialog({
            title: sum,
            body: listed(text, told, say),
            buttons: [Dialog.okButton()]
          });
        }
      }
    });
    app.commands.addCommand(CommandIDs.clearFindings, {
      label: args =>
        args.isPalette
          ? trans.__('Clear Findings')
          : trans.__('Arguendo: Clear Findings'),
      caption: trans.__('Take the marks of the last verification away'),
      describedBy: { args: { type: 'object', properties: {} } },
      execute: () => {
        if (last?.dom.isConnected) {
          clearNotes(last);
        }
      }
    });
    for (const command of [
      CommandIDs.verifySelection,
      CommandIDs.clearFindings
    ]) {
      palette?.addItem({
        command,
        category: trans.__('Arguendo'),
        args: { isPalette: true }
      });
    }
  }
};

/** What is selected: on the page where something is, else in the editor used last, or all of it. */
function selected(view: EditorView | null): Selected {
  const onPage = window.getSelection();
  const shown = onPage?.toString() ?? '';
  const isInEditor =
    onPage?.anchorNode?.parentElement?.closest('.cm-editor') ?? null;
  if (shown.trim() !== '' && isInEditor === null) {
    return { text: shown, view: null, from: 0 };
  }
  if (!view?.dom.isConnected) {
    return { text: '', view: null, from: 0 };
  }
  const { main } = view.state.selection;
  const { from, to } = main.empty
    ? { from: 0, to: view.state.doc.length }
    : main;
  return { text: view.state.sliceDoc(from, to), view, from };
}

/** Whether the text still stands where it stood when it was sent. */
function stands(view: EditorView, text: string, from: number): boolean {
  return view.state.sliceDoc(from, from + text.length) === text;
}

/** The findings on a text that cannot be marked, such as rendered Markdown. */
function listed(text: string, told: VerifiedText, say: Say): Widget {
  const node = document.createElement('div');
  node.className = 'arguendo-Found-list';
  for (const { from, to, note } of placed(text, told.notes)) {
    const { heading, lines } = say(note);
    const words = described({
      heading: `${text.slice(from, to)}: ${heading}`,
      lines
    });
    words.dataset.mark = note.mark;
    node.append(words);
  }
  return new Widget({ node });
}

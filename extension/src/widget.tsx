import {
  DOMWidgetModel,
  DOMWidgetView,
  type WidgetModel
} from '@jupyter-widgets/base';
import type { TranslationBundle } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import { type Message, MessageLoop } from '@lumino/messaging';
import { Widget } from '@lumino/widgets';
import React, { useReducer, useEffect } from 'react';
import { keepKeys } from './keys';
import { GapError, type Run, SILENT, hear } from './run';
import { WIDGET_MODULE, WIDGET_VERSION } from './tokens';
import { Argued } from './views/argued';
import { DialsForm } from './views/dials';
import { WhereItGoes } from './views/roles';
import type { Dials, Numbered, PassageInPlace, Side } from './wire';

/** What the kernel sends beside the traits. */
type Told =
  | { type: 'events'; run: string; events: Numbered[] }
  | { type: 'passage'; id: string; passage: PassageInPlace | null };

/**
 * The workbench of a notebook as the page knows it.
 *
 * Dials, the chosen node and the pinned theories are traits, which Python reads and sets. What is
 * heard of the run is asked of the kernel from the last event on, so that a page that was reloaded,
 * or whose line to the kernel went dead, hears all of it and none of it twice. Traits are restored
 * by JupyterLab when there is a new line; they tell which run it is and whether it goes on.
 */
export class WorkbenchModel extends DOMWidgetModel {
  defaults(): Record<string, unknown> {
    return {
      ...super.defaults(),
      _model_module: WIDGET_MODULE,
      _model_name: 'WorkbenchModel',
      _model_module_version: WIDGET_VERSION,
      _view_module: WIDGET_MODULE,
      _view_name: 'WorkbenchView',
      _view_module_version: WIDGET_VERSION,
      title: '',
      side: 'petitioner',
      state: 'idle',
      trouble: '',
      run: '',
      dials: null,
      selection: '',
      pinned: []
    };
  }

  initialize(
    attributes: Record<string, unknown>,
    options: Parameters<WidgetModel['initialize']>[1]
  ): void {
    // Backbone calls this before a field of the class would have its value.
    this.heard = SILENT;
    this.isAsking = false;
    this.passage = id => this.passageOf(id);
    super.initialize(attributes, options);
    this.on('msg:custom', (told: Told) => this.listen(told));
    this.on('change:run', () => {
      this.heard = SILENT;
      this.trigger('heard');
    });
    this.on('change:run change:state change:trouble', () => {
      this.isAsking = false;
    });
    this.on('change:run change:state', () => this.ask());
    this.ask();
  }

  /** What has been heard of the run. */
  declare heard: Run;

  /** Asks the kernel for what it does to a run, or for what was missed. */
  ask(): void {
    this.send({ type: 'events', after: this.heard.last }, {});
  }

  /** Whether the kernel was told to begin or to stop, and has not answered since. */
  declare isAsking: boolean;

  /** Tells the kernel to begin or to stop; a line that is dead takes it to nobody. */
  tell(type: 'start' | 'stop'): void {
    this.isAsking = true;
    this.trigger('heard');
    this.send({ type }, {});
    // What is answered to this is answered after what was told.
    this.ask();
  }

  /** A passage, as the kernel's library has it. One function, so that views can keep it. */
  declare passage: (id: string) => Promise<PassageInPlace>;

  private passageOf(id: string): Promise<PassageInPlace> {
    return new Promise((resolve, reject) => {
      const listen = (told: Told): void => {
        if (told.type === 'passage' && told.id === id) {
          this.off('msg:custom', listen);
          if (told.passage) {
            resolve(told.passage);
          } else {
            reject(new Error('The library does not hold that passage.'));
          }
        }
      };
      this.on('msg:custom', listen);
      this.send({ type: 'passage', id }, {});
    });
  }

  private listen(told: Told): void {
    if (told.type === 'events' && this.isAsking) {
      this.isAsking = false;
      this.trigger('heard');
    }
    // An answer may come late, and be of a run that another has taken the place of.
    if (told.type !== 'events' || told.run !== this.get('run')) {
      return;
    }
    try {
      this.heard = told.events.reduce(hear, this.heard);
    } catch (error) {
      if (!(error instanceof GapError)) {
        throw error;
      }
      this.ask();
    }
    this.trigger('heard');
  }
}

/** The workbench in a cell's output, in one language. */
export function viewWith(trans: TranslationBundle): typeof DOMWidgetView {
  return class extends WorkbenchView {
    protected readonly trans = trans;
  };
}

/** The workbench in a cell's output. */
abstract class WorkbenchView extends DOMWidgetView {
  declare model: WorkbenchModel;

  /** Translates a sentence. */
  protected abstract readonly trans: TranslationBundle;

  render(): void {
    super.render();
    this.el.classList.add('arguendo-Document', 'arguendo-Workbench');
    this.drawn = ReactWidget.create(
      <Workbench model={this.model} trans={this.trans} />
    );
    this.displayed
      .then(() => {
        if (this.drawn && !this.drawn.isDisposed) {
          Widget.attach(this.drawn, this.el);
          keepKeys(this.el);
        }
      })
      .catch((error: unknown) => console.error(error));
  }

  processLuminoMessage(message: Message): void {
    super.processLuminoMessage(message);
    if (message.type === 'resize') {
      this.drawn?.update();
    }
  }

  remove(): void {
    const { drawn } = this;
    if (drawn?.isAttached && !drawn.node.isConnected) {
      // A notebook that is closed has taken its outputs off the page before they are let go of.
      MessageLoop.sendMessage(drawn, Widget.Msg.BeforeDetach);
      drawn.clearFlag(Widget.Flag.IsAttached);
    }
    drawn?.dispose();
    super.remove();
  }

  private drawn: Widget | null = null;
}

function Workbench({
  model,
  trans
}: {
  model: WorkbenchModel;
  trans: TranslationBundle;
}): React.JSX.Element {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    model.on('heard change', draw);
    return () => void model.off('heard change', draw);
  }, [model]);
  const set = (trait: string, value: unknown): void => {
    model.set(trait, value);
    model.save_changes();
  };
  const { heard: run } = model;
  const isRunning = model.get('state') === 'running';
  const pinned = model.get('pinned') as string[];
  const dials = model.get('dials') as Dials | null;
  const trouble = model.get('trouble') as string;
  return (
    <div className="arguendo-Running">
      {trouble && <p role="alert">{trouble}</p>}
      <div className="arguendo-Running-head">
        <h2>{model.get('title') as string}</h2>
      </div>
      <div className="arguendo-Running-bar">
        {run.roles.length > 0 && (
          <WhereItGoes roles={run.roles} trans={trans} />
        )}
        <p
          className="arguendo-Progress"
          role="status"
          data-outcome={run.ended?.outcome ?? (isRunning ? 'running' : 'idle')}
        >
          {isRunning && (
            <span className="arguendo-Spinner" aria-hidden="true" />
          )}
          {model.isAsking
            ? trans.__(
                'Asking the kernel … If nothing comes of it, see that the kernel runs and is connected, and ask again.'
              )
            : (run.ended?.words ??
              run.step?.words ??
              (isRunning ? trans.__('Starting …') : trans.__('Not begun.')))}
        </p>
        <button
          type="button"
          className={`jp-mod-styled ${isRunning ? 'jp-mod-warn' : 'jp-mod-accept'}`}
          onClick={() => model.tell(isRunning ? 'stop' : 'start')}
        >
          {isRunning ? trans.__('Stop') : trans.__('Run')}
        </button>
      </div>
      {dials && (
        <details>
          <summary>{trans.__('Dials')}</summary>
          <DialsForm
            dials={dials}
            onChange={turned => set('dials', turned)}
            trans={trans}
          />
        </details>
      )}
      <Argued
        run={run}
        ours={model.get('side') as Side}
        first="theories"
        trans={trans}
        passage={model.passage}
        pinned={pinned}
        onPin={theory =>
          set(
            'pinned',
            pinned.includes(theory)
              ? pinned.filter(id => id !== theory)
              : [...pinned, theory]
          )
        }
        selection={model.get('selection') as string}
        onSelect={id => set('selection', id)}
      />
    </div>
  );
}

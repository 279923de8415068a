import { type Api, TroubleError } from '../request';
import type { ArgumentMap, Exported, Matter } from '../wire';
import type { Attempts } from './attempts';

/**
 * Characters of a file that are kept with the layout. JupyterLab writes the whole layout anew
 * whenever anything in it changes.
 */
const KEPT = 1_000_000;

/** A file with a map in it, as the browser or JupyterLab hands it over. */
export interface MapFile {
  name: string;
  content: string;
}

/** A map that no run here has drawn: another program's, or one of ours from a file. */
export class Imported {
  constructor(
    private readonly api: Api,
    private readonly attempts: Attempts
  ) {}

  /** The map; null where none was taken in. */
  get map(): ArgumentMap | null {
    return this._map;
  }

  /** The name of its file. */
  get name(): string {
    return this._file?.name ?? '';
  }

  /** The file, to take it in again when the page is loaded anew; null where it is too large. */
  get file(): MapFile | null {
    return this._file && this._file.content.length <= KEPT ? this._file : null;
  }

  /** Whether one is being read and its citations checked. */
  get isReading(): boolean {
    return this._isReading;
  }

  /**
   * Takes in a map from its file; where that failed, the trouble says why. What the file does not
   * say is taken from the matter that is being written.
   */
  async take(
    file: MapFile,
    about: Pick<Matter, 'question' | 'side' | 'forum' | 'as_of'>
  ): Promise<void> {
    const { name, content } = file;
    const { question, side, forum, as_of: asOf } = about;
    this._isReading = true;
    const map = await this.attempts.attempt(() =>
      this.api.importMap({
        name,
        content,
        format: '',
        question,
        side,
        forum,
        as_of: asOf
      })
    );
    this._isReading = false;
    if (map) {
      this._map = map;
      this._file = file;
    }
    this.attempts.changed();
  }

  /** Takes in a file of the user's own disk. */
  async takeFile(
    file: File,
    about: Pick<Matter, 'question' | 'side' | 'forum' | 'as_of'>
  ): Promise<void> {
    const content = await this.attempts.attempt(() => this.textOf(file));
    if (content !== null) {
      await this.take({ name: file.name, content }, about);
    }
  }

  /** The map in another form; null where that failed, and the trouble says why. */
  async export(format: string): Promise<Exported | null> {
    const { _map: map } = this;
    return (
      map &&
      this.attempts.attempt(() =>
        this.api.exportMap({ format, content: JSON.stringify(map) })
      )
    );
  }

  /** Puts the map away. */
  leave(): void {
    this._map = null;
    this._file = null;
  }

  /** Reads a file; what is no text would come to the server as another one. */
  private async textOf(file: File): Promise<string> {
    const { trans } = this.attempts;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      return decoder.decode(await file.arrayBuffer());
    } catch {
      throw new TroubleError({
        message: trans.__('%1 is not a text file in UTF-8.', file.name),
        remedy: trans.__('Export the map again, as text in UTF-8.')
      });
    }
  }

  private _isReading = false;
  private _map: ArgumentMap | null = null;
  private _file: MapFile | null = null;
}

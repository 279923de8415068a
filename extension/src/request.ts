import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';
import { messages } from './sse';
import type {
  ArgumentMap,
  BuildEvent,
  Estimate,
  ExampleMatter,
  ExportRequest,
  Exported,
  ForkRequest,
  MapDifference,
  MapExportRequest,
  MapRequest,
  Matter,
  MatterText,
  NeutralView,
  Numbered,
  PassageInPlace,
  RouteView,
  RunRequest,
  RunStep,
  RunView,
  SpeakerView,
  Status,
  SteerRequest,
  Trouble,
  VerifiedText,
  VerifyRequest
} from './wire';

/** A request the server answered with what is wrong and what to do. */
export class TroubleError extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.message);
  }
}

/** The server could not be reached, or the connection to it broke. */
export class ConnectionLost extends Error {}

/**
 * The one door to the server: everything the panel fetches, it fetches here.
 */
export class Api {
  constructor(private readonly settings = ServerConnection.makeSettings()) {}

  /** What is at hand: the library, the courts, the export formats. */
  status(): Promise<Status> {
    return this.json('status');
  }

  /** Whether a speaker can be had, and whether what it is told stays on this machine. */
  speaker(model: string): Promise<SpeakerView> {
    return this.json(`speakers?model=${encodeURIComponent(model)}`);
  }

  /** The example matters. */
  examples(): Promise<ExampleMatter[]> {
    return this.json('matters');
  }

  /** Reads a matter from TOML, or from Markdown with TOML front matter. */
  readMatter(text: MatterText): Promise<Matter> {
    return this.json('matters', post(text));
  }

  /** The runs the server knows of, the latest first. */
  runs(): Promise<RunView[]> {
    return this.json('runs');
  }

  /** One run. */
  run(id: string): Promise<RunView> {
    return this.json(`runs/${id}`);
  }

  /** What a run may ask of models; none begins. */
  estimate(request: RunRequest): Promise<Estimate> {
    return this.json('estimate', post(request));
  }

  /** Starts a run. */
  startRun(request: RunRequest): Promise<RunView> {
    return this.json('runs', post(request));
  }

  /** Asks a run to stop; its event stream tells when it has. */
  stopRun(id: string): Promise<RunView> {
    return this.json(`runs/${id}`, { method: 'DELETE' });
  }

  /** Takes up a run that stopped, failed or broke off. */
  resumeRun(id: string): Promise<RunView> {
    return this.json(`runs/${id}/resume`, { method: 'POST' });
  }

  /** Tells a run that waits how the debate is to go on. */
  steerRun(id: string, steering: SteerRequest): Promise<RunView> {
    return this.json(`runs/${id}/steer`, post(steering));
  }

  /** The steps of a run at which it can be forked. */
  steps(id: string): Promise<RunStep[]> {
    return this.json(`runs/${id}/steps`);
  }

  /** Starts a run that shares another's steps up to one of them. */
  forkRun(id: string, fork: ForkRequest): Promise<RunView> {
    return this.json(`runs/${id}/fork`, post(fork));
  }

  /** What differs between the maps of two runs. */
  compareRuns(before: string, after: string): Promise<MapDifference> {
    return this.json(`runs/${before}/compare/${after}`);
  }

  /** The ways through the case law that a theory of a run takes. */
  routes(id: string, theory: string): Promise<RouteView[]> {
    return this.json(`runs/${id}/routes/${theory}`);
  }

  /** A text told without heat, with every difference. */
  neutral(text: string): Promise<NeutralView> {
    return this.json('neutral', post({ text }));
  }

  /** The finished map of a run. */
  map(id: string): Promise<ArgumentMap> {
    return this.json(`runs/${id}/map`);
  }

  /** The map of a run in another form. */
  exportRun(id: string, format: ExportRequest): Promise<Exported> {
    return this.json(`runs/${id}/export`, post(format));
  }

  /** Takes in a map of another program, or one of ours from a file. */
  importMap(map: MapRequest): Promise<ArgumentMap> {
    return this.json('maps', post(map));
  }

  /** A map that no run here has drawn, in another form. */
  exportMap(map: MapExportRequest): Promise<Exported> {
    return this.json('maps/export', post(map));
  }

  /** A passage with the words of the record around it. */
  passage(id: string): Promise<PassageInPlace> {
    return this.json(`passages/${encodeURIComponent(id)}`);
  }

  /** Holds every citation of a text against the library. */
  verify(request: VerifyRequest): Promise<VerifiedText> {
    return this.json('verify', post(request));
  }

  /** The events of a run that follow a number, as they happen. */
  follow(
    id: string,
    after: number,
    signal: AbortSignal
  ): AsyncGenerator<Numbered> {
    return this.stream(`runs/${id}/events?after=${after}`, { signal });
  }

  /** Builds the starter library, telling how far it has come. */
  buildStarter(signal: AbortSignal): AsyncGenerator<BuildEvent> {
    return this.stream('library/starter', { method: 'POST', signal });
  }

  private async json<T>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await this.fetch(path, init);
    return (await response.json()) as T;
  }

  private async *stream<T>(path: string, init: RequestInit): AsyncGenerator<T> {
    const response = await this.fetch(path, {
      ...init,
      headers: { Accept: 'text/event-stream' }
    });
    if (!response.body) {
      throw new ConnectionLost('The answer has no body.');
    }
    try {
      for await (const { data } of messages(response.body)) {
        yield JSON.parse(data) as T;
      }
    } catch (error) {
      throw new ConnectionLost(String(error));
    }
  }

  private async fetch(path: string, init: RequestInit): Promise<Response> {
    const url = URLExt.join(this.settings.baseUrl, 'arguendo', 'api', path);
    let response: Response;
    try {
      response = await ServerConnection.makeRequest(url, init, this.settings);
    } catch (error) {
      throw new ConnectionLost(String(error));
    }
    if (!response.ok) {
      throw await refusal(response);
    }
    return response;
  }
}

function post(body: object): RequestInit {
  return {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' }
  };
}

/** What a proxy answers for a server that is away, such as while it starts again. */
const AWAY = [502, 503, 504];

/** What is told where JupyterLab has the panel, and its server has nothing of ours. */
const ABSENT: Trouble = {
  message: 'This Jupyter server answers nothing of Arguendo.',
  remedy:
    'Turn it on: jupyter server extension enable arguendo.extension. Then start JupyterLab again. Maps in files and notebooks are drawn without it.'
};

/** Reads what went wrong; a proxy between us and the server may answer in its own way. */
async function refusal(response: Response): Promise<Error> {
  const { status, statusText } = response;
  const known = (await response.json().catch(() => ({}))) as Partial<Trouble>;
  // Jupyter's own refusals have a message as well, and never a remedy.
  if (known.remedy === undefined && AWAY.includes(status)) {
    return new ConnectionLost(`${status} ${statusText}`);
  }
  // Our own routes say what to do with whatever they do not know.
  if (known.remedy === undefined && status === 404) {
    return new TroubleError(ABSENT);
  }
  return new TroubleError({
    message: known.message ?? `The server answered ${status} ${statusText}.`,
    remedy: known.remedy ?? ''
  });
}

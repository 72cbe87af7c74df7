// One client of the FTP server (RFC 959, 2228, 2389, 2428, 3659, 4217): what charge points use of it to fetch an
// image or to leave a file. A user belongs to a running job and sees nothing but that job's folder.
import type { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { type SecureContext, TLSSocket } from 'node:tls';
import { FileRefusal, type RefusalReason } from '../file-store';
import type { Grant, Grants } from '../grant';
import { serveImage } from '../serve-image';
import {
  type Endpoint,
  passiveAnswer,
  plainAddress,
  readExtendedPort,
  readPort,
} from './addresses';
import { type DataChannel, openActive, openPassive, type PassivePorts } from './data-channel';
import { createLineReader } from './lines';
import { folderName, isFolder, listing, nameIn } from './paths';

export interface FtpOptions {
  readonly grants: Grants;
  readonly passivePorts: PassivePorts;
  /** Where there is none, TLS is not offered. */
  readonly secure: SecureContext | undefined;
  readonly onFault: (error: unknown) => void;
}

const silenceMs = 300_000;
const mostWrongLogins = 3;
const lowestClientPort = 1024;
const replyOf: Record<RefusalReason, number> = {
  'too-large': 552,
  'disk-full': 452,
  'not-allowed': 553,
  broken: 426,
};

type Command = (argument: string) => void | Promise<void>;

/** Speaks with one client until it goes; `implicit` where the connection began with TLS. */
export const speakFtp = (plain: Socket, implicit: boolean, options: FtpOptions): void => {
  const { grants, onFault } = options;
  let control = plain;
  let isSecure = implicit;
  let isDataSecure = implicit;
  let user: string | undefined;
  let grant: Grant | undefined;
  let wrongLogins = 0;
  let folder = '/';
  let restartAt = 0;
  let announced: number | null = null;
  let channel: DataChannel | undefined;
  let transfer: Socket | undefined;
  let isAborted = false;

  const reply = (code: number, text: string): void => {
    if (control.writable) control.write(`${code} ${text}\r\n`);
  };
  const replyLines = (
    code: number,
    first: string,
    lines: readonly string[],
    last: string,
  ): void => {
    const body = lines.map((line) => ` ${line}\r\n`).join('');
    if (control.writable) control.write(`${code}-${first}\r\n${body}${code} ${last}\r\n`);
  };
  const dataContext = () => (isDataSecure ? options.secure : undefined);
  const closeChannel = (): void => {
    channel?.close();
    channel = undefined;
  };
  const useChannel = (next: DataChannel): void => {
    closeChannel();
    channel = next;
  };

  const logIn: Command = (password) => {
    const found = user === undefined ? undefined : grants.byUser(user);
    if (found !== undefined && found.password === password) {
      grant = found;
      reply(230, 'Logged in.');
      return;
    }
    reply(530, 'No running job has this user and password.');
    wrongLogins++;
    if (wrongLogins >= mostWrongLogins) control.end();
  };

  const secureControl: Command = (kind) => {
    const context = options.secure;
    if (context === undefined) return reply(431, 'TLS is not available here.');
    if (isSecure) return reply(503, 'TLS is in use already.');
    if (!/^(TLS|TLS-C|SSL)$/i.test(kind)) return reply(504, 'TLS is spoken here.');
    reply(234, 'TLS begins.');
    lines.clear();
    control.removeAllListeners('data');
    control = new TLSSocket(plain, { isServer: true, secureContext: context });
    isSecure = true;
    user = undefined;
    grant = undefined;
    attend(control);
  };

  const listen = async (): Promise<number | undefined> => {
    try {
      const passive = await openPassive(plain, options.passivePorts, dataContext());
      useChannel(passive);
      return passive.port;
    } catch (error) {
      reply(425, error instanceof Error ? error.message : 'No data connection is possible.');
      return undefined;
    }
  };

  const connectTo = (endpoint: Endpoint | undefined) => {
    if (endpoint === undefined) return reply(501, 'That is no address.');
    const own = plainAddress(plain.remoteAddress);
    if (endpoint.host !== own || endpoint.port < lowestClientPort) {
      return reply(504, 'Data connections are made with your own address only.');
    }
    useChannel(openActive(plain, endpoint.host, endpoint.port, dataContext()));
    return reply(200, 'Understood.');
  };

  /** Opens the data connection, lets the work use it, and tells how it went. */
  const transferring = async (work: (data: Socket) => Promise<string>): Promise<void> => {
    const opened = channel;
    if (opened === undefined) return reply(425, 'Say PASV, EPSV, PORT or EPRT before.');
    isAborted = false;
    try {
      reply(150, 'The data connection is used.');
      transfer = await opened.open();
      transfer.setTimeout(silenceMs, () => transfer?.destroy());
      reply(226, await work(transfer));
    } catch (error) {
      if (error instanceof FileRefusal) reply(replyOf[error.reason], error.message);
      else if (transfer === undefined) reply(425, (error as Error).message);
      else {
        onFault(error);
        reply(451, 'The file could not be handled.');
      }
    }
    transfer = undefined;
    restartAt = 0;
    announced = null;
    closeChannel();
    if (isAborted) reply(226, 'The transfer was ended.');
    isAborted = false;
  };

  const retrieve: Command = (path) => {
    const image = grant?.image;
    if (image == null || nameIn(folder, path) !== image.name) return reply(550, 'No such file.');
    if (restartAt > image.sizeBytes) return reply(554, `The file has ${image.sizeBytes} bytes.`);
    const start = restartAt;
    return transferring(async (data) => {
      const watch = grants.watch(grant as Grant);
      if (await serveImage(image, { start, end: image.sizeBytes - 1 }, data, watch)) {
        return 'The whole file was sent.';
      }
      throw new FileRefusal('broken', 'The connection broke off.');
    });
  };

  const store: Command = (path) => {
    const own = grant;
    if (own === undefined || own.image !== null) return reply(550, 'Nothing can be left here.');
    if (restartAt > 0) return reply(554, 'A file is taken from its beginning only.');
    const sizeBytes = announced;
    return transferring(async (data) => {
      const incoming = { name: nameIn(folder, path), bytes: data, sizeBytes };
      await grants.receive(own, incoming, grants.watch(own));
      return 'The file is stored.';
    });
  };

  const list =
    (isLong: boolean): Command =>
    () =>
      transferring(async (data) => {
        await pipeline([grant === undefined ? '' : listing(grant, folder, isLong)], data);
        return 'That is all.';
      });

  const enter: Command = (path) => {
    if (grant === undefined || !isFolder(grant, folder, path)) return reply(550, 'No such folder.');
    folder = folderName(folder, path);
    reply(250, `The folder is ${folder}.`);
  };

  const about =
    (say: (image: NonNullable<Grant['image']>) => string): Command =>
    (path) => {
      const image = grant?.image;
      if (image == null || nameIn(folder, path) !== image.name) return reply(550, 'No such file.');
      reply(213, say(image));
    };

  const open: Record<string, Command> = {
    USER: (name) => {
      user = name;
      grant = undefined;
      reply(331, 'And the password?');
    },
    PASS: logIn,
    AUTH: secureControl,
    PBSZ: () => reply(200, 'PBSZ=0'),
    PROT: (level) => {
      if (!isSecure) return reply(503, 'Say AUTH TLS before.');
      if (!/^[PC]$/i.test(level)) return reply(536, 'P and C are possible.');
      isDataSecure = level.toUpperCase() === 'P';
      reply(200, 'Understood.');
    },
    FEAT: () => {
      const tls = options.secure === undefined ? [] : ['AUTH TLS', 'PBSZ', 'PROT'];
      const features = [...tls, 'EPRT', 'EPSV', 'MDTM', 'REST STREAM', 'SIZE', 'UTF8'];
      replyLines(211, 'Features:', features, 'End');
    },
    OPTS: (what) => reply(/^UTF-?8/i.test(what) ? 200 : 501, 'UTF8 is always on.'),
    SYST: () => reply(215, 'UNIX Type: L8'),
    NOOP: () => reply(200, 'Understood.'),
    HELP: () => reply(214, 'Files of running jobs are fetched or left here.'),
    QUIT: () => {
      reply(221, 'Goodbye.');
      control.end();
    },
  };

  const stat = (): void => reply(211, 'OCPP Central, files of one job.');
  const loggedIn: Record<string, Command> = {
    PWD: () => reply(257, `"${folder}" is the folder.`),
    CWD: enter,
    CDUP: () => enter('..'),
    TYPE: (type) => reply(/^[AIL]\b/i.test(type) ? 200 : 504, 'Files travel as they are.'),
    MODE: (mode) => reply(/^S$/i.test(mode) ? 200 : 504, 'Stream is the mode.'),
    STRU: (structure) => reply(/^F$/i.test(structure) ? 200 : 504, 'File is the structure.'),
    STAT: stat,
    ALLO: (size) => {
      const bytes = Number(size.split(' ')[0]);
      announced = Number.isSafeInteger(bytes) ? bytes : null;
      reply(200, 'Understood.');
    },
    PASV: async () => {
      const address = plainAddress(plain.localAddress);
      if (address.includes(':')) return reply(522, 'Say EPSV.');
      const port = await listen();
      if (port !== undefined) reply(227, passiveAnswer(address, port));
    },
    EPSV: async () => {
      const port = await listen();
      if (port !== undefined) reply(229, `Entering Extended Passive Mode (|||${port}|).`);
    },
    PORT: (argument) => connectTo(readPort(argument)),
    EPRT: (argument) => connectTo(readExtendedPort(argument)),
    REST: (offset) => {
      if (!/^\d{1,15}$/.test(offset)) return reply(501, 'That is no number of bytes.');
      restartAt = Number(offset);
      reply(350, `The next transfer begins at ${restartAt}.`);
    },
    RETR: retrieve,
    STOR: store,
    APPE: store,
    STOU: () => store(''),
    LIST: list(true),
    NLST: list(false),
    SIZE: about(({ sizeBytes }) => String(sizeBytes)),
    MDTM: about(({ modifiedAt }) =>
      new Date(modifiedAt).toISOString().replace(/\D/g, '').slice(0, 14),
    ),
    MKD: (path) => {
      if (grant?.image !== null) return reply(550, 'Nothing can be made here.');
      reply(257, `"${folderName(folder, path)}" is there.`);
    },
    ABOR: () => reply(226, 'Nothing is under way.'),
  };
  Object.assign(loggedIn, { XPWD: loggedIn.PWD, XCWD: enter, XMKD: loggedIn.MKD });

  const execute = async (line: string): Promise<void> => {
    const [, word = '', argument = ''] = /^\s*(\S*) ?(.*)$/.exec(line) ?? [];
    const name = word.toUpperCase();
    const command = Object.hasOwn(open, name)
      ? open[name]
      : Object.hasOwn(loggedIn, name)
        ? loggedIn[name]
        : undefined;
    if (command === undefined) return reply(502, 'That is not spoken here.');
    // The job may have ended meanwhile.
    if (grant !== undefined) grant = grants.byUser(grant.user);
    if (!Object.hasOwn(open, name) && grant === undefined) return reply(530, 'Log in before.');
    await command(argument);
  };

  // One command after the other; what stops a transfer is heard during it.
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;
  const lines = createLineReader((line) => {
    if (transfer !== undefined && /^ABOR\b/i.test(line)) {
      isAborted = true;
      transfer.destroy();
      return;
    }
    waiting++;
    if (waiting > 100) {
      control.destroy();
      return;
    }
    queue = queue
      .then(() => execute(line))
      .catch((error: unknown) => {
        onFault(error);
        reply(451, 'That did not work.');
      })
      .finally(() => {
        waiting--;
      });
  });

  const attend = (socket: Socket): void => {
    socket.on('data', (bytes: Buffer) => {
      idle.refresh();
      try {
        lines.take(bytes);
      } catch {
        reply(500, 'The line is too long.');
        socket.destroy();
      }
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(idle);
      transfer?.destroy();
      closeChannel();
    });
  };

  const idle = setTimeout(() => {
    if (transfer === undefined) control.destroy();
    else idle.refresh();
  }, silenceMs).unref();
  if (implicit) {
    const context = options.secure;
    if (context === undefined) {
      plain.destroy();
      return;
    }
    plain.on('error', () => plain.destroy());
    control = new TLSSocket(plain, { isServer: true, secureContext: context });
  }
  attend(control);
  reply(220, 'OCPP Central, files of running jobs.');
};

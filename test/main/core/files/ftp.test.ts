import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { Client } from 'basic-ftp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasProgram, runProgram, startFileServer } from '../../../support/file-bench';
import { until } from '../../../support/until';

const hasCurl = await hasProgram('curl');
const hasLftp = await hasProgram('lftp');
if (!hasCurl) console.info('curl is not here: its FTP tests are left out.');
if (!hasLftp) console.info('lftp is not here: its FTP tests are left out.');

const archive = randomBytes(250_000);

/** A client that writes literal commands and reads replies line by line. */
const connectRaw = async (port: number) => {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let text = '';
  socket.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  const reply = (): Promise<string> =>
    until(
      () => {
        const match = /^(?:\d{3}-[\s\S]*?\r\n)?(\d{3} [^\r]*)\r\n/.exec(text);
        if (match === null) return undefined;
        text = text.slice(match[0].length);
        return match[1];
      },
      { what: 'a reply' },
    );
  const say = (line: string): Promise<string> => {
    socket.write(`${line}\r\n`);
    return reply();
  };
  await reply();
  return { socket, reply, say };
};

const logIn = async (port: number, user: string) => {
  const client = await connectRaw(port);
  expect(await client.say(`USER ${user}`)).toMatch(/^331/);
  expect(await client.say('PASS p4ss')).toMatch(/^230/);
  return client;
};

const passive = async (say: (line: string) => Promise<string>): Promise<Socket> => {
  const [, high, low] = /,(\d+),(\d+)\)/.exec(await say('PASV')) ?? [];
  return connect(Number(high) * 256 + Number(low), '127.0.0.1');
};

describe('B26 FTP, letter by letter', () => {
  test('the features are told, and nothing else without a login', async () => {
    const { ftp } = await startFileServer();
    const { say } = await connectRaw(ftp);
    expect(await say('FEAT')).toBe('211 End');
    expect(await say('SYST')).toMatch(/^215/);
    expect(await say('PWD')).toBe('530 Log in before.');
    expect(await say('RETR /d0d0/fw-1.2.3.bin')).toMatch(/^530/);
    expect(await say('SITE CHMOD 777 x')).toMatch(/^502/);
    expect(await say('constructor')).toMatch(/^502/);
  });

  test('a wrong password is refused, and after three the connection ends', async () => {
    const { ftp } = await startFileServer();
    const { say, socket } = await connectRaw(ftp);
    await say('USER jobd');
    expect(await say('PASS no')).toMatch(/^530/);
    expect(await say('PASS no')).toMatch(/^530/);
    expect(await say('PASS no')).toMatch(/^530/);
    await until(() => socket.closed, { what: 'the end of the connection' });
  });

  test('a command may come a letter at a time, and several in one packet', async () => {
    const { ftp } = await startFileServer();
    const { socket, reply } = await connectRaw(ftp);
    for (const letter of 'USER jobd\r\n') socket.write(letter);
    expect(await reply()).toMatch(/^331/);
    socket.write('PASS p4ss\r\nPWD\nNOOP\r\n');
    expect(await reply()).toMatch(/^230/);
    expect(await reply()).toMatch(/^257 "\/"/);
    expect(await reply()).toMatch(/^200/);
  });

  test('a line without an end closes the connection', async () => {
    const { ftp } = await startFileServer();
    const { socket } = await connectRaw(ftp);
    socket.write('x'.repeat(5000));
    await until(() => socket.closed, { what: 'the end of the connection' });
  });

  test('PORT to another address is refused (bounce)', async () => {
    const { ftp } = await startFileServer();
    const { say } = await logIn(ftp, 'jobd');
    expect(await say('PORT 10,0,0,1,200,1')).toMatch(/^504/);
    expect(await say('PORT 127,0,0,1,0,22')).toMatch(/^504/);
    expect(await say('EPRT |1|10.0.0.1|5000|')).toMatch(/^504/);
    expect(await say('PORT nonsense')).toMatch(/^501/);
  });

  test('active mode fetches the image', async () => {
    const { ftp, image } = await startFileServer();
    const { say, reply } = await logIn(ftp, 'jobd');
    const pieces: Buffer[] = [];
    const listener = createServer((data) => data.on('data', (piece) => pieces.push(piece)));
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    onTestFinished(() => void listener.close());
    const { port } = listener.address() as AddressInfo;
    expect(await say(`PORT 127,0,0,1,${port >> 8},${port & 255}`)).toMatch(/^200/);
    expect(await say('RETR /d0d0/fw-1.2.3.bin')).toMatch(/^150/);
    expect(await reply()).toMatch(/^226/);
    await until(() => Buffer.concat(pieces).equals(image), { what: 'the image' });
  });

  test('REST resumes, SIZE and MDTM tell, the folder can be left out', async () => {
    const { ftp, image, told } = await startFileServer();
    const { say, reply } = await logIn(ftp, 'jobd');
    expect(await say('CWD d0d0')).toMatch(/^250/);
    expect(await say('CWD elsewhere')).toMatch(/^550/);
    expect(await say('SIZE fw-1.2.3.bin')).toBe('213 300000');
    expect(await say('MDTM fw-1.2.3.bin')).toBe('213 20260131120000');
    expect(await say('REST 299000')).toMatch(/^350/);
    const data = await passive(say);
    expect(await say('RETR fw-1.2.3.bin')).toMatch(/^150/);
    const pieces: Buffer[] = [];
    for await (const piece of data) pieces.push(piece);
    expect(await reply()).toMatch(/^226/);
    expect(Buffer.concat(pieces).equals(image.subarray(299_000))).toBe(true);
    expect(told.at(-1)).toEqual({ position: 300_000, total: 300_000, problem: null });
  });

  test('ABOR ends a transfer', async () => {
    const { ftp, told } = await startFileServer();
    const { say, socket, reply } = await logIn(ftp, 'joba');
    const data = await passive(say);
    expect(await say('STOR x')).toMatch(/^150/);
    data.write('some');
    await until(() => told[0]?.position === 4, { what: 'the first bytes' });
    socket.write(Buffer.from([255, 244, 255, 242]));
    socket.write('ABOR\r\n');
    expect(await reply()).toMatch(/^426/);
    expect(await reply()).toMatch(/^226/);
    expect(await say('NOOP')).toMatch(/^200/);
  });

  test('a transfer without a data connection is refused', async () => {
    const { ftp } = await startFileServer();
    const { say } = await logIn(ftp, 'joba');
    expect(await say('STOR x')).toMatch(/^425/);
  });

  test('a file that is too large is refused with 552', async () => {
    const { ftp, received } = await startFileServer({ imageBytes: 10, limitBytes: 1000 });
    const { say, reply } = await logIn(ftp, 'joba');
    const data = await passive(say);
    data.on('error', () => undefined);
    expect(await say('STOR x')).toMatch(/^150/);
    data.end(archive);
    expect(await reply()).toMatch(/^552/);
    expect(received).toEqual([]);
  });

  test('a job that has ended is closed to who is logged in', async () => {
    const { ftp, grants } = await startFileServer();
    const { say } = await logIn(ftp, 'jobd');
    grants.length = 0;
    expect(await say('PWD')).toMatch(/^530/);
  });
});

describe('B26 FTP and FTPS with a Node client', () => {
  test.each([
    ['FTP', false],
    ['FTPS, explicit', true],
    ['FTPS, implicit', 'implicit'],
  ] as const)('%s: lists, fetches and leaves files', async (_name, secure) => {
    const { ftp, image, received, faults } = await startFileServer();
    const connectAs = async (user: string): Promise<Client> => {
      const client = new Client(10_000);
      onTestFinished(() => client.close());
      const secureOptions = { rejectUnauthorized: false };
      const access = { host: '127.0.0.1', port: ftp, user, password: 'p4ss', secure };
      await client.access({ ...access, secureOptions });
      return client;
    };
    const fetching = await connectAs('jobd');
    expect((await fetching.list('/')).map(({ name }) => name)).toEqual(['d0d0']);
    await fetching.cd('/d0d0');
    expect((await fetching.list()).map(({ name, size }) => [name, size])).toEqual([
      ['fw-1.2.3.bin', 300_000],
    ]);
    const target = new PassThrough();
    const pieces: Buffer[] = [];
    target.on('data', (piece) => pieces.push(piece));
    await fetching.downloadTo(target, '/d0d0/fw-1.2.3.bin');
    expect(Buffer.concat(pieces).equals(image)).toBe(true);
    const leaving = await connectAs('joba');
    await leaving.uploadFrom(Readable.from([archive]), '/a1a1/diag.zip');
    expect(received.map(({ name }) => name)).toEqual(['diag.zip']);
    expect(received[0]?.bytes.equals(archive)).toBe(true);
    await expect(leaving.downloadTo(new PassThrough(), '/a1a1/diag.zip')).rejects.toThrow(/550/);
    await expect(
      fetching.uploadFrom(Readable.from([archive]), '/d0d0/fw-1.2.3.bin'),
    ).rejects.toThrow(/550/);
    expect(faults).toEqual([]);
  });
});

describe.skipIf(!hasCurl)('B26 FTP with curl', () => {
  test.each([
    ['FTP', 'ftp', []],
    ['FTP, active', 'ftp', ['--ftp-port', '127.0.0.1']],
    ['FTP, PASV', 'ftp', ['--disable-epsv']],
    ['FTPS, explicit', 'ftp', ['--ssl-reqd', '--insecure']],
    ['FTPS, implicit', 'ftps', ['--insecure']],
  ])('%s: RETR, resumed RETR and STOR', async (_name, scheme, options) => {
    const { ftp, image, received, fileOf, readFile } = await startFileServer();
    const curl = (...args: string[]) => runProgram('curl', ['-sS', '--fail', ...options, ...args]);
    const fetched = fileOf('fw', Buffer.alloc(0));
    const url = `${scheme}://jobd:p4ss@127.0.0.1:${ftp}/d0d0/fw-1.2.3.bin`;
    await curl('-o', fetched, url);
    expect(readFile('fw').equals(image)).toBe(true);
    fileOf('fw', image.subarray(0, 100_000));
    await curl('-C', '-', '-o', fetched, url);
    expect(readFile('fw').equals(image)).toBe(true);
    const path = fileOf('diag.tar.gz', archive);
    await curl('-T', path, `${scheme}://joba:p4ss@127.0.0.1:${ftp}/a1a1/`);
    expect(received.map(({ name }) => name)).toEqual(['diag.tar.gz']);
    expect(received[0]?.bytes.equals(archive)).toBe(true);
  });
});

describe.skipIf(!hasLftp)('B26 FTP with lftp', () => {
  test.each([
    ['FTP', 'ftp', 'set ftp:ssl-allow no'],
    ['FTPS, explicit', 'ftp', 'set ftp:ssl-force yes; set ftp:ssl-protect-data yes'],
    ['FTPS, implicit', 'ftps', ''],
  ])('%s: RETR and STOR', async (_name, scheme, options) => {
    const { ftp, image, received, fileOf, readFile, dir } = await startFileServer();
    const lftp = (script: string) =>
      runProgram('lftp', [
        '-c',
        `set ssl:verify-certificate no; set net:max-retries 1; set net:timeout 10; set xfer:clobber on; ${options}; ${script}`,
      ]);
    const at = (user: string) => `open ${scheme}://${user}:p4ss@127.0.0.1:${ftp}`;
    await lftp(`${at('jobd')}; cd d0d0; get fw-1.2.3.bin -o ${dir}/fw`);
    expect(readFile('fw').equals(image)).toBe(true);
    const path = fileOf('diag.zip', archive);
    await lftp(`${at('joba')}; cd a1a1; put ${path}`);
    expect(received.map(({ name }) => name)).toEqual(['diag.zip']);
    expect(received[0]?.bytes.equals(archive)).toBe(true);
  });
});

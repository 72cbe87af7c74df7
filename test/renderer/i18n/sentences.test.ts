import { germanComposed, germanPieces, germanSentences, sentencesIn } from '@shared/sentences';
import { describe, expect, test } from 'vitest';
import { hasWords, type Said, saidInSource } from '../../support/sentences-in-source';

const PLACE = /\{(\d+)([#!/:.*]?)\}/g;
const plain = (template: string): string => template.replace(PLACE, '{$1}');
const placesOf = (template: string): string[] =>
  [...new Set([...template.matchAll(PLACE)].map(([, place]) => place ?? ''))].sort();

/** Files whose texts nobody reads in the console, and why. */
const notShown: readonly (readonly [file: RegExp, why: string])[] = [
  [/^src\/main\/core\/storage\/(?!database|commands|jobs|page|configuration-runs)/, 'SQL'],
  [/^src\/main\/core\/files\/(ftp\/|http-files)/, 'said to charge points'],
  [/^src\/main\/core\/http\/(?!guard|errors)/, 'of a form that the console never gets wrong'],
  [/^src\/main\/core\/log\.ts$/, 'said on stderr'],
  [
    /^src\/shared\/(depot-report|depot-report-words|menu|filter-sentence)\.ts$/,
    'has its own German',
  ],
  [
    /^src\/shared\/(copy-as|message-report|message-report-words|trace|presets|settings)\.ts$/,
    'leaves the console, or is data',
  ],
  [/^src\/shared\/(api|model)\//, 'described for OpenAPI'],
];

/** What a text is given to, where that is never shown. */
const notSaid: readonly (readonly [place: RegExp, why: string])[] = [
  [/^(access|clause|description|summary|examples?|default)$/, 'facts, and texts of OpenAPI'],
  [/^(Int32|Rate|count|price|ofEachState|strictObject|location512)\(\)$/, 'texts of OpenAPI'],
  [/\.includes\(\)$/, 'compared'],
  [/log\.(error|warn|info|debug)\(\)$|^logFailure\(\)$/, 'the log is English'],
  [/^Error\(\)$/, 'bugs, which only the log tells'],
  [
    /^(OcppError|errorText|(response|request)\.setHeader|reply\.header|'content-type')(\(\))?$/i,
    'headers and CALLERRORs',
  ],
  [
    /(^|[.\]])(close|closeAll|shutDown|onDisconnected|onDead)\(\)$|^closeReason$/,
    'said to charge points',
  ],
  [
    /^(note|logChange|device\.journal\.push)\(\)$/,
    'the journal of simulated charge points goes to stdout',
  ],
  [/(storage|statement|prepare|exec|selectFrom|where|sql|names)[^ ]*(\(\)|``)$/, 'SQL'],
];

/** Names, and texts for machines. */
const notWords =
  /^(OCPP Central|Simulator AC 22|Simulated (meter|charge point .*)|Firmware signing|\{1\} Root \{2\}|Trace of \{1\}|one byte more .*|PRIVATE KEY|R or RW|OCPP-J errata 3\.2)$|-----BEGIN|realm=|\r\n|^(Basic|Bearer) \{1\}$/;

const said = saidInSource(
  'src/main/core',
  'src/main/shell/ipc.ts',
  'src/renderer/src/bridge',
  'src/shared',
).filter(({ file }) => !file.startsWith('src/shared/sentences/'));
/** The members of payloads are described in the forms of commands. */
const isMember = ({ file, place }: Said): boolean =>
  /^src\/shared\/ocpp\/(actions\/|[\w-]+\.ts$)/.test(file) &&
  /^(description|location512\(\))$/.test(place);

const shown = said
  .filter(({ file }) => !notShown.some(([pattern]) => pattern.test(file)))
  .filter((one) => isMember(one) || !notSaid.some(([pattern]) => pattern.test(one.place)))
  .filter(({ template }) => hasWords(template) && !notWords.test(template));
const templates = new Set(said.map(({ template }) => template));

const known = { ...germanSentences, ...germanComposed, ...germanPieces };
const english = new Set(Object.keys(known).map(plain));

describe('what the core says', () => {
  test('has a German sentence in src/shared/sentences/german, wherever it is said', () => {
    const missing = shown
      .filter(({ template }) => !english.has(template))
      .map(({ file, place, template }) => `${file} (${place}): ${template}`);
    expect(missing).toEqual([]);
  });

  test('is what the catalogue has, and nothing besides', () => {
    const gone = Object.keys(germanSentences).filter((template) => !templates.has(plain(template)));
    expect(gone).toEqual([]);
  });

  test('has the same values in German', () => {
    const differing = Object.entries(known).filter(([template, german]) =>
      placesOf(german).some((place) => !placesOf(template).includes(place)),
    );
    expect(differing).toEqual([]);
  });

  test('is taken for no other sentence', () => {
    const german = sentencesIn('de');
    const values: Readonly<Record<string, string>> = {
      '': '/v',
      '/': '/v',
      ':': '/v',
      '.': '/v',
      '#': '',
      '!': 'v',
    };
    const valuesOf = (template: string): ReadonlyMap<string, string> =>
      new Map(
        [...template.matchAll(PLACE)].map(([, place = '', kind = '']) => [
          place,
          `${values[kind]}${place}`,
        ]),
      );
    const fill = (text: string, by: ReadonlyMap<string, string>): string =>
      text.replace(PLACE, (_, place) => by.get(place) ?? '');
    const mistaken = Object.entries(germanSentences).flatMap(([template, translation]) => {
      const by = valuesOf(template);
      const told = german(fill(template, by));
      return told === fill(translation, by) ? [] : [`${template} → ${told}`];
    });
    expect(mistaken).toEqual([]);
  });
});

describe('a sentence', () => {
  const german = sentencesIn('de');

  test('takes its values along, and those it says itself are said in German', () => {
    expect(german('HeartbeatInterval may be 0 or more s, not -3.')).toBe(
      'HeartbeatInterval darf mindestens 0 s sein, nicht -3.',
    );
  });

  test('that is followed by another is said with it', () => {
    expect(german('AllowOfflineTxForUnknownId is true or false. How many connectors it has.')).toBe(
      'AllowOfflineTxForUnknownId ist true oder false. Wie viele Anschlüsse sie hat.',
    );
  });

  test.each([
    [
      'Connector 1 was to become Inoperative; a minute later it is Available.',
      'Anschluss 1 sollte Inoperative werden; eine Minute später ist er Available.',
    ],
    [
      'The profile is not as it should be; validate=false takes it as it is. limit is -1; it must be 0 or more. (OCPP 1.6 §7.13) stackLevel is -1; 0 is the lowest that is allowed. (OCPP 1.6 §7.8)',
      'Das Profil ist nicht, wie es sein soll; trotz Abweichung lässt es sich speichern und senden. limit ist -1; erlaubt ist 0 oder mehr. (OCPP 1.6 §7.13) stackLevel ist -1; der niedrigste erlaubte Wert ist 0. (OCPP 1.6 §7.8)',
    ],
    [
      'The input is not accepted: /name must have at least 1 character; /limit is missing.',
      'Die Eingabe wird nicht angenommen: /name muss mindestens 1 Zeichen haben; /limit fehlt.',
    ],
    ['is missing', 'fehlt'],
    [
      'CP1 is not connected; it was last seen at 2026-01-31T12:00:00.000Z.',
      'CP1 ist nicht verbunden; zuletzt gesehen 2026-01-31T12:00:00.000Z.',
    ],
    [
      'Read all settings: 44 settings, 2 unknown',
      'Alle Schlüssel lesen: 44 Schlüssel, 2 unbekannt',
    ],
    ['Start on connector 1, tag CARD accepted', 'Start an Anschluss 1, Tag CARD angenommen'],
    [
      'Trigger StatusNotification of connector 2: Accepted',
      'StatusNotification von Anschluss 2 auslösen: Accepted',
    ],
    ['Connector 1 → Faulted (GroundFailure)', 'Anschluss 1 → Faulted (GroundFailure)'],
    ['TxProfile on connector 1, 16 A: Accepted', 'TxProfile auf Anschluss 1, 16 A: Accepted'],
    ['Make connector 1 inoperative: Accepted', 'Anschluss 1 außer Betrieb nehmen: Accepted'],
  ])('%s', (english, inGerman) => {
    expect(german(english)).toBe(inGerman);
  });

  test('that nobody knows stays as it is', () => {
    expect(german('SQLITE_FULL: database or disk is full')).toBe(
      'SQLITE_FULL: database or disk is full',
    );
    expect(german('')).toBe('');
  });

  test('is English where English is spoken', () => {
    expect(sentencesIn('en')('How many connectors it has.')).toBe('How many connectors it has.');
  });
});

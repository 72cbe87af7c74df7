/** One server-sent event: its fields as text. */
export interface SentEvent {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: string;
}

/**
 * Reads a stream of server-sent events, as EventSource would; EventSource itself cannot send the
 * Authorization header. Returns when the stream ends.
 */
export const readEvents = async (
  stream: ReadableStream<Uint8Array>,
  onEvent: (event: SentEvent) => void,
  /** Called whenever anything arrives, a comment included. */
  onActivity: () => void,
): Promise<void> => {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let id: string | undefined;
  let event = 'message';
  let data: string[] = [];

  const takeLine = (line: string): void => {
    if (line === '') {
      if (data.length > 0) onEvent({ id, event, data: data.join('\n') });
      event = 'message';
      data = [];
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') id = value;
    else if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
  };

  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onActivity();
    const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) takeLine(line);
  }
};

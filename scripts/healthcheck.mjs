// Exit code 0 where the central system of this container answers that it works.
const port = process.env.OCPP_CENTRAL_HTTP_PORT || '8080';
const token = process.env.OCPP_CENTRAL_TOKEN;

try {
  const answer = await fetch(`http://127.0.0.1:${port}/health`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    signal: AbortSignal.timeout(4_000),
  });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
} catch (error) {
  process.stderr.write(`Not healthy: ${String(error)}\n`);
  process.exit(1);
}

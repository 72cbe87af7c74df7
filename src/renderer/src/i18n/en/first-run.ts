/** The way of the first charge point, from the open port to its first status. */
export const firstRun = {
  title: 'First steps',
  hintText: 'Type the URL at the right into your charge point; what follows ticks by itself.',
  complete: 'Your charge point is here and reports what it does.',
  hide: 'Hide',
  done: 'Done',
  step: {
    listening: 'The server listens',
    knocked: 'Something has knocked',
    handshake: 'A charge point is connected',
    boot: 'It has sent its BootNotification',
    status: 'It has reported its first status',
  },
  state: { done: 'done', waiting: 'waiting', failed: 'needs attention', later: 'not yet' },
  waiting: {
    listening: 'Looking for the server …',
    knocked: 'Waiting for a charge point to reach this computer …',
    handshake: 'Waiting for the handshake …',
    boot: 'Waiting for the BootNotification …',
    status: 'Waiting for the first StatusNotification …',
  },
  noServer: 'The server cannot be reached; it was stopped, or it is starting.',
  loopbackOnly: 'The server listens on this computer only, so that no charge point can reach it.',
  loopbackOnlyRemedy:
    'Set the OCPP address to 0.0.0.0 under Settings and start again. The simulated charge point works already.',
  nobody: 'Nothing has reached this computer for a minute. What is usually in the way:',
  hint: {
    address:
      'The charge point has another address or port than those at the right. Test them with the button beside them.',
    firewall: {
      windows:
        'The Windows firewall: allow OCPP Central in private networks, or run as administrator <code>netsh advfirewall firewall add rule name="OCPP Central" dir=in action=allow protocol=TCP localport={{port}}</code>',
      macos:
        'The firewall of macOS: System Settings, Network, Firewall, Options: allow incoming connections for OCPP Central (port {{port}}).',
      linux:
        'The firewall: <code>sudo ufw allow {{port}}/tcp</code> or <code>sudo firewall-cmd --add-port={{port}}/tcp</code>',
      other: 'A firewall on this computer: let TCP port {{port}} in.',
    },
    localNetwork:
      'macOS asks once whether OCPP Central may find devices in the local network: System Settings, Privacy & Security, Local Network.',
    network:
      'The charge point is in another network, such as a guest WLAN or a mobile network, or its WLAN keeps devices apart.',
  },
  refused: {
    accepted: {
      cause: '{{from}} was let in.',
      remedy: 'Nothing to do.',
    },
    'bad-path': {
      cause: '{{from}} knocked with a path that does not end in an identity.',
      remedy:
        'Enter the URL so that it ends in the identity of the charge point, such as …/ocpp/CP1.',
    },
    'bad-identity': {
      cause: '{{from}} knocked with an identity that cannot be used.',
      remedy: 'Give the charge point an identity of letters, digits and simple signs.',
    },
    'unknown-charge-point': {
      cause:
        '{{id}} knocked from {{from}}, but it is not registered and unknown charge points are refused.',
      remedy: 'Accept it, or let unknown ones in under Settings.',
    },
    'bad-password': {
      cause: '{{id}} knocked from {{from}} with a wrong password.',
      remedy:
        'Enter the same password in the charge point and on its page here; mind the encoding of an AuthorizationKey.',
    },
    'missing-password': {
      cause: '{{id}} knocked from {{from}} without the password that is set for it.',
      remedy:
        'Enter the password in the charge point (security profile 1), or remove it on its page here.',
    },
    'no-subprotocol': {
      cause: '{{from}} knocked without a subprotocol, and strict checking is on.',
      remedy: 'Set the charge point to OCPP 1.6 JSON, or switch strict checking off.',
    },
    'wrong-subprotocol': {
      cause: '{{from}} knocked, but speaks another version of OCPP.',
      remedy: 'Set the charge point to OCPP 1.6 JSON (subprotocol ocpp1.6).',
    },
    'tls-on-plain': {
      cause: '{{from}} began to speak TLS on a port without TLS.',
      remedy: 'Use ws:// instead of wss:// in the charge point, or security profile 0 or 1.',
    },
    'plain-on-tls': {
      cause: '{{from}} spoke without TLS on the port with TLS.',
      remedy: 'Use wss:// instead of ws:// in the charge point, or the port without TLS.',
    },
    'tls-too-old': {
      cause: '{{from}} offers no TLS version from 1.2 on.',
      remedy: 'Update the firmware of the charge point, or let it connect without TLS.',
    },
    'tls-no-cipher': {
      cause: '{{from}} offers none of the cipher suites that are accepted.',
      remedy: 'Update the firmware of the charge point; docs/security.md lists the suites.',
    },
    'tls-failed': {
      cause: '{{from}} did not get through the TLS handshake.',
      remedy:
        'Most often it does not trust our certificate, or its name: install our CA certificate (Security), and let it connect to a name or address that is in the certificate.',
    },
    'server-certificate-refused': {
      cause: '{{from}} does not accept the certificate of this server.',
      remedy: 'Install our CA certificate on the charge point; it is under Security.',
    },
    'client-certificate-missing': {
      cause:
        '{{id}} knocked from {{from}} without a certificate, which security profile 3 asks for.',
      remedy: 'Give it a certificate over a lower profile first; its page leads through it.',
    },
    'client-certificate-untrusted': {
      cause: '{{id}} knocked from {{from}} with a certificate whose issuer is not trusted here.',
      remedy:
        'Import the root of that issuer under Security, or give the charge point a certificate of ours.',
    },
    'client-certificate-expired': {
      cause:
        '{{id}} knocked from {{from}} with a certificate that has expired or is not in force yet.',
      remedy:
        'Let it connect with a lower profile and give it a new one; mind the clock of this computer.',
    },
    'client-certificate-revoked': {
      cause: '{{id}} knocked from {{from}} with a certificate that was revoked.',
      remedy: 'If that was meant to happen, nothing; otherwise give it a new certificate.',
    },
    'client-certificate-name': {
      cause:
        '{{id}} knocked from {{from}} with a certificate that names another charge point or operator.',
      remedy:
        'Its common name has to be the identity or the serial number, its organization the operator of the settings.',
    },
    'security-profile-too-low': {
      cause: '{{id}} knocked from {{from}} with a lower security profile than is required of it.',
      remedy: 'Set the charge point to the required profile and its URL; its page here says which.',
    },
    'not-websocket': {
      cause: '{{from}} knocked like a browser, not with a WebSocket.',
      remedy: 'If that was you, the port is open; the charge point has yet to come.',
    },
    'bad-request': {
      cause: '{{from}} sent something that is no valid handshake.',
      remedy: 'Look at the attempt at the right; a proxy or a port scanner is a usual cause.',
    },
    'duplicate-identity': {
      cause: 'Two connections came as {{id}}, the last from {{from}}; the newer one took over.',
      remedy: 'If these are two devices, give each an identity of its own.',
    },
    stopping: {
      cause: '{{from}} knocked while the server was stopping.',
      remedy: 'It will try again by itself.',
    },
    'internal-error': {
      cause: '{{from}} could not be checked because of an internal error.',
      remedy: 'Look into the log in the data folder.',
    },
  },
  'no-boot':
    '<page>{{id}}</page> is connected but has not booted here. It may have booted with another system before: restart it.',
  'boot-not-accepted':
    'The boot of <page>{{id}}</page> was not accepted, as it is set. Set its registration to Accepted; it boots again by itself.',
  'no-status':
    '<page>{{id}}</page> has not reported a status. Ask for it on its page: Trigger a message, StatusNotification.',
  likeliest: 'try this one first',
  virtual: 'virtual network',
  test: 'Test whether it can be reached',
  testOf: 'Test {{url}}',
  testing: 'Testing …',
  reached: 'Reached through this address. A firewall can still keep other devices out.',
  notReached: 'Not reached. {{problem}}',
} as const;

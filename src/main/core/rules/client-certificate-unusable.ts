import type { Rule } from './rule';

export const clientCertificateUnusable = {
  code: 'client-certificate-unusable',
  severity: 'warning',
  clause: 'Security Whitepaper A00.FR.403',
  labels: ['D40'],
  title: 'Shows a certificate that is not accepted',
  meaning:
    'It came in by its password over TLS, which is security profile 2. The certificate it showed beside would not do for profile 3.',
  advice: 'Give it a certificate of ours, or import the root of the authority that issued its own.',
} as const satisfies Rule;

import { booleanKey, integerKey, type StandardKey, stringKey } from './definition';

const security = (paragraph: number) =>
  ({
    profile: 'Security',
    clause: `Security Whitepaper §7.${paragraph}`,
    required: false,
  }) as const;

/** Section 7 of the security white paper, edition 3. */
export const securityKeys: readonly StandardKey[] = [
  booleanKey({
    key: 'AdditionalRootCertificateCheck',
    ...security(1),
    access: 'R',
    help: 'A new root certificate of the central system must be signed by the one it replaces.',
  }),
  stringKey({
    key: 'AuthorizationKey',
    ...security(2),
    access: 'W',
    minimum: 16,
    maximum: 40,
    help: 'The password it connects with: 16 to 20 bytes, written as 32 to 40 hexadecimal digits. It can be set and is never told.',
  }),
  integerKey({
    key: 'CertificateSignedMaxChainSize',
    ...security(3),
    access: 'R',
    unit: 'characters',
    maximum: 10_000,
    help: 'How long the certificate chain of a CertificateSigned may be.',
  }),
  integerKey({
    key: 'CertificateStoreMaxLength',
    ...security(4),
    access: 'R',
    help: 'How many root certificates it can hold.',
  }),
  stringKey({
    key: 'CpoName',
    ...security(5),
    access: 'RW',
    help: 'The organization that its certificate is made for; it must be set before a certificate is asked for.',
  }),
  integerKey({
    key: 'SecurityProfile',
    ...security(6),
    access: 'RW',
    maximum: 3,
    help: 'How the connection is secured: 0 not at all, 1 password, 2 TLS and password, 3 TLS with certificates on both sides. It only goes up.',
  }),
];

import { Type } from 'typebox';
import { Certificate, CertificatePem, CertificateUse } from '../model/certificate';
import { ChargePointId, Empty, nullable, page, paging, strictObject } from '../model/common';
import {
  ChargePointSecurity,
  SecurityProfile,
  SecurityStatus,
  SecurityUpgrade,
  UpgradeStepName,
} from '../model/security';
import { method } from './method';

const tag = 'Security';
const cpId = { cpId: ChargePointId };
const list = strictObject({ items: Type.Array(Certificate) });
const certificateId = { certificateId: Type.Integer({ minimum: 1 }) };

export const securityMethods = {
  'security.status': method({
    http: 'GET /security',
    tag,
    summary: 'Ports, cipher suites and how keys are guarded',
    input: strictObject({}),
    output: SecurityStatus,
  }),
  'certificate.list': method({
    http: 'GET /certificate',
    tag,
    summary: 'Certificates of this central system, newest first',
    input: strictObject({ use: Type.Optional(CertificateUse) }),
    output: list,
  }),
  'certificate.makeAuthority': method({
    http: 'POST /certificate/authority',
    tag,
    summary: 'Make our certificate authority',
    description:
      'It is made by itself when it is first needed. With replace=true new roots take the place of the old ones: charge points need them installed before they trust this server again.',
    input: strictObject({ replace: Type.Optional(Type.Boolean({ default: false })) }),
    output: list,
    errors: ['conflict'],
  }),
  'certificate.renewServer': method({
    http: 'POST /certificate/server/renew',
    tag,
    summary: 'Issue new server certificates',
    description:
      'For every name and address of this machine. It happens by itself before they expire and when addresses change.',
    input: strictObject({}),
    output: list,
    errors: ['conflict'],
  }),
  'certificate.importServer': method({
    http: 'POST /certificate/server',
    tag,
    summary: 'Use a server certificate of another authority',
    description:
      'Checked: the key belongs to it, it is in force, the chain is in order. From then on only imported ones are shown; delete it to use our own again.',
    input: strictObject({
      certificate: CertificatePem,
      key: Type.String({
        minLength: 1,
        maxLength: 20_000,
        description: 'The private key in PEM, without a passphrase.',
      }),
    }),
    output: strictObject({
      certificate: Certificate,
      missingNames: Type.Array(Type.String(), {
        description: 'Names and addresses of this machine that it does not hold.',
      }),
    }),
  }),
  'certificate.trust': method({
    http: 'POST /certificate/trusted',
    tag,
    summary: 'Accept client certificates of another authority',
    input: strictObject({ certificate: CertificatePem }),
    output: Certificate,
  }),
  'certificate.delete': method({
    http: 'DELETE /certificate/{certificateId}',
    tag,
    summary: 'Forget an imported certificate, or a root that was replaced',
    description: 'What a forgotten root has signed opens no door any more.',
    input: strictObject(certificateId),
    output: Empty,
    errors: ['not-found', 'conflict'],
  }),
  'certificate.revocationList': method({
    http: 'GET /certificate/revocation-list',
    tag,
    summary: 'What a root of ours has revoked (RFC 5280 §5)',
    description: 'Signed by it and good for a week. It is made anew each time.',
    input: strictObject({
      algorithm: Type.Optional(
        Type.Enum(['ecdsa', 'rsa'], { default: 'ecdsa', description: 'Which of the two roots.' }),
      ),
    }),
    output: strictObject({ pem: Type.String() }),
    errors: ['conflict'],
  }),
  'chargePointSecurity.list': method({
    http: 'GET /security/charge-point',
    tag,
    summary: 'Security profiles of the charge points, in the order of their identities',
    input: strictObject(paging),
    output: page(ChargePointSecurity),
  }),
  'chargePointSecurity.get': method({
    http: 'GET /charge-point/{cpId}/security',
    tag,
    summary: 'The security profile of one charge point',
    input: strictObject(cpId),
    output: ChargePointSecurity,
    errors: ['unknown-charge-point'],
  }),
  'chargePointSecurity.put': method({
    http: 'PUT /charge-point/{cpId}/security',
    tag,
    summary: 'Set the security profile that it has to reach',
    description:
      'Less than what it has reached or has to reach is a lowering, which OCPP does not provide for (A00.FR.005, A05.FR.09): it takes confirmLowering=true.',
    input: strictObject({
      ...cpId,
      requiredProfile: nullable(SecurityProfile),
      confirmLowering: Type.Optional(Type.Boolean({ default: false })),
    }),
    output: ChargePointSecurity,
    errors: ['unknown-charge-point', 'conflict'],
  }),
  'securityUpgrade.start': method({
    http: 'POST /charge-point/{cpId}/security/upgrade',
    tag,
    summary: 'Lead it to a higher security profile',
    description:
      'Nothing is sent yet: it answers with the steps, which are run one by one. It survives a restart.',
    input: strictObject({ ...cpId, targetProfile: Type.Integer({ minimum: 1, maximum: 3 }) }),
    output: SecurityUpgrade,
    errors: ['unknown-charge-point', 'conflict'],
  }),
  'securityUpgrade.run': method({
    http: 'POST /charge-point/{cpId}/security/upgrade/step/{step}',
    tag,
    summary: 'Run a step of the upgrade',
    description:
      'Sends what the step sends and answers with how it went. skip=true takes it as done by other means.',
    input: strictObject({
      ...cpId,
      step: UpgradeStepName,
      skip: Type.Optional(Type.Boolean({ default: false })),
    }),
    output: SecurityUpgrade,
    errors: ['unknown-charge-point', 'not-found', 'conflict'],
  }),
  'securityUpgrade.cancel': method({
    http: 'DELETE /charge-point/{cpId}/security/upgrade',
    tag,
    summary: 'End the upgrade without its goal',
    description: 'What was sent stays as it is on the charge point.',
    input: strictObject(cpId),
    output: SecurityUpgrade,
    errors: ['unknown-charge-point', 'not-found'],
  }),
};

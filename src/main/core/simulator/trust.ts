/**
 * The usual root certificates and those given, in PEM; none given leaves the choice to Node. The
 * module is taken only here and now, because importing it reads all root certificates, which takes
 * longer than a start should.
 */
export const trustBeside = (given: readonly string[]): { readonly ca?: string[] } =>
  given.length === 0
    ? {}
    : { ca: [...process.getBuiltinModule('node:tls').rootCertificates, ...given] };

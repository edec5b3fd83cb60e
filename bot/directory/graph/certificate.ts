import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { GraphProblem } from './problem.ts'

export type Certificate = { thumbprintSha256: string; privateKey: string }

/** The certificate and its private key from one PEM file. Throws `GraphProblem` when either is missing or they don't match. */
export function readCertificate(path: string): Certificate {
  const pem = read(path)
  try {
    const certificate = new X509Certificate(pem)
    const key = createPrivateKey(pem)
    if (!certificate.checkPrivateKey(key))
      throw new Error('The key belongs to another certificate.')
    return {
      thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
      privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    }
  } catch (problem) {
    throw new GraphProblem(
      'signIn',
      'GRAPH_CERTIFICATE_PATH must name a PEM file with the certificate and its private key, the key without a password.',
      null,
      problem,
    )
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (problem) {
    throw new GraphProblem(
      'signIn',
      `The file ${path} (GRAPH_CERTIFICATE_PATH) can't be read.`,
      null,
      problem,
    )
  }
}

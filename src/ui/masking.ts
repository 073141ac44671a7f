/** What a copy or an export does with secrets, in words beside its control. */
export function maskingWords(redact: boolean): string {
  return redact ? 'Secrets and query values are masked.' : 'Nothing is masked.';
}

/** nginx and Apache httpd return a 400 of their own to http on a port for https. */
export function isPlainOnOddPort(url: string): boolean {
  return /^http:\/\/[^/]*:\d+/.test(url);
}

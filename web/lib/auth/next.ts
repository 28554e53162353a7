/** Where a person was when they were sent to sign in: a path of this site, as in `/sign-in?next=…`. Anything else leads to the account. */
export function wayBack(next: string | null | undefined): string {
  const elsewhere = "/account";
  // Browsers treat a backslash as a slash, and drop tabs and line breaks.
  if (!next || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(next)) return elsewhere;
  return /^\/sign-in(?![^/?#])/.test(next) ? elsewhere : next;
}

/** The link to the sign-in page, which leads back to the given path. */
export function signInFrom(path: string): string {
  return `/sign-in?next=${encodeURIComponent(path)}`;
}

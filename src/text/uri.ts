/** The folder part of a file's URI, without the slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The last segment of a file's URI, decoded. */
export function nameOf(uri: string): string {
  return decodeSegment(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The URI of a file with that name in the same folder. */
export function sibling(uri: string, name: string): string {
  return `${folderOf(uri)}/${encodeSegment(name)}`;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Escapes as VS Code's `Uri.toString()` does, so that URIs compare as strings. */
function encodeSegment(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

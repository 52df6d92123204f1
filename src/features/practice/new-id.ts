/** A fresh id: 128 random bits in hex. (`randomUUID` is missing on plain http, where intranets still live.) */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

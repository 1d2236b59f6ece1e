import type { Migration } from './migration'

/**
 * Version 2: files end with their checksum, and an article says when it was last changed, so that two
 * machines' copies of it can be joined.
 */
export const checksums: Migration = {
  article: (file) => ({ ...file, changedAt: file.removedAt ?? file.addedAt }),
  index: (file) => file,
}

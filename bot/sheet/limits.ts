/** What a sheet may hold. A municipality's register is far below; above it, a file is a mistake or an attack. */
export const limits = {
  /** Bytes on disk. */
  csvBytes: 256 * 1024 * 1024,
  xlsxBytes: 64 * 1024 * 1024,
  /** Bytes that one part of a workbook may become when it is unpacked. */
  unpackedBytes: 1024 * 1024 * 1024,
  /** Bytes of the texts that a workbook keeps apart, which are held in memory. */
  sharedBytes: 128 * 1024 * 1024,
  /** Unpacked over packed, from which a large part counts as a bomb. Real sheets reach about 50. */
  packing: 300,
  rows: 500_000,
  columns: 1_000,
  /** Characters; the most that Excel lets a cell hold. */
  cell: 32_767,
} as const

export * from '../atlas/atlas.ts'

import type { Fingerprint } from './layer.ts';

/** Storage services: each has CORS rules of its own, per bucket or per account. */
export const storages: readonly Fingerprint[] = [
  {
    id: 's3',
    title: 'Amazon S3',
    layer: 'storage',
    signs: [{ header: 'server', value: /^AmazonS3$/ }, { host: /(?:^|\.)s3[.-](?:[a-z0-9-]+\.)*amazonaws\.com$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'minio',
    title: 'MinIO',
    layer: 'storage',
    signs: [{ header: 'server', value: /^MinIO/ }, { header: 'x-minio-deployment-id' }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'r2',
    title: 'Cloudflare R2',
    layer: 'storage',
    signs: [{ host: /(?:\.r2\.cloudflarestorage\.com|\.r2\.dev)$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'azure-storage',
    title: 'Azure Storage',
    layer: 'storage',
    signs: [
      { header: 'server', value: /^(?:Windows-Azure|Azurite)-(?:Blob|File|Table|Queue)\// },
      { header: 'x-ms-error-code', sure: 'likely' },
      { host: /\.(?:blob|file|table|queue)\.core\.windows\.net$/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'gcs',
    title: 'Google Cloud Storage',
    layer: 'storage',
    signs: [
      { header: 'server', value: /^UploadServer$/ },
      { header: 'x-guploader-uploadid' },
      { header: 'x-goog-storage-class' },
      { host: /^(?:[^.]+\.)*storage\.googleapis\.com$/ },
      { host: /^firebasestorage\.googleapis\.com$/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'spaces',
    title: 'DigitalOcean Spaces',
    layer: 'storage',
    signs: [{ host: /\.digitaloceanspaces\.com$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'backblaze',
    title: 'Backblaze B2',
    layer: 'storage',
    signs: [{ host: /\.backblazeb2\.com$/ }, { header: 'x-bz-file-id' }],
    confidence: 'certain',
    verified: 'documented',
  },
];

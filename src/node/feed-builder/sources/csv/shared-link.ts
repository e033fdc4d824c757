/**
 * The address at which a sheet that is shared by a link is CSV; any other address as it is.
 *
 * - Google Sheets: `…/d/ID/edit#gid=7` → `…/export?format=csv&gid=7`, published ones `…/pub?output=csv`
 * - a CSV file in Google Drive, in SharePoint or OneDrive for work: its download
 * - a CSV file in one's own OneDrive: as the shares of its API
 *   (https://learn.microsoft.com/onedrive/developer/rest-api/api/shares_get)
 */
export function csvAddress(address: string): string {
  const url = new URL(address);
  const { hostname: host } = url;
  if (host === 'docs.google.com') return googleSheet(url) ?? address;
  if (host === 'drive.google.com') {
    const id = /^\/file\/d\/([\w-]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('id');
    return id ? `https://drive.google.com/uc?export=download&id=${encodeURIComponent(id)}` : address;
  }
  if (host.endsWith('.sharepoint.com') && /^\/:[a-z]:\//.test(url.pathname)) {
    url.searchParams.set('download', '1');
    return url.href;
  }
  if (host === '1drv.ms' || host === 'onedrive.live.com')
    return `https://api.onedrive.com/v1.0/shares/u!${Buffer.from(address).toString('base64url')}/root/content`;
  return address;
}

const SHEET =
  /^\/(?:a\/[^/]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?([\w-]+)(?:\/(?:edit|view|preview|htmlview|copy|pubhtml|pub))?\/?$/;

function googleSheet({ pathname, searchParams, hash }: URL): string | undefined {
  const [, published, id] = SHEET.exec(pathname) ?? [];
  if (id === undefined) return undefined;
  const gid = searchParams.get('gid') ?? /gid=(\d+)/.exec(hash)?.[1];
  const tab = gid === undefined ? {} : { gid };
  const key = searchParams.get('resourcekey');
  const query = published
    ? new URLSearchParams({ output: 'csv', ...tab, ...(gid !== undefined && { single: 'true' }) })
    : new URLSearchParams({ format: 'csv', ...tab, ...(key !== null && { resourcekey: key }) });
  const path = published ? `e/${id}/pub` : `${id}/export`;
  return `https://docs.google.com/spreadsheets/d/${path}?${query.toString()}`;
}

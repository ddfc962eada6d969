/** A form that is open on the page: its file, the pane's controller over it, and what the picture shows. */
import type { Grid } from '../grid/grid';
import type { NewSheet } from '../grid/newSheet';
import type { SheetPicture } from '../grid/picture';
import { newWorkbook } from '../host/newWorkbook';
import { openLive, type ForeignReader, type LiveFile, type Sight, type Source } from '../host/liveFile';
import type { CellPlace } from '../host/workbook';
import { memoryStore } from '../session/store';
import { openWorkspace } from '../session/workspace';
import { PaneController, type Surroundings } from '../view/controller';
import { shownForm } from '../view/state';
import { fileHash } from './fileHash';
import { baseName, WORKBOOK_TYPE, saveFile } from './saveFile';

let opened = 0;

export class FormFile implements Sight {
  /** Tells two openings of one file apart. */
  readonly id = ++opened;
  controller!: PaneController;
  live!: LiveFile;
  grids: readonly Grid[] = [];
  /** Sheet in the picture. */
  sheet = '';
  selected: CellPlace | null = null;
  highlighted: readonly CellPlace[] = [];
  private followed: string | null = null;
  private readonly listeners = new Set<() => void>();

  private constructor(readonly name: string, readonly sha256: string | null) {}

  /** Errors: WorkbookError as of openWorkbook, and those of `readForeign`. */
  static async open(name: string, source: Source, surroundings: Partial<Surroundings>, readForeign?: ForeignReader): Promise<FormFile> {
    const form = new FormFile(name, source.kind === 'file' ? await fileHash(source.bytes) : null);
    form.live = await openLive(source, form, readForeign);
    form.grids = await form.live.readSheets();
    form.sheet = (form.grids.find(({ hidden }) => !hidden) ?? form.grids[0])?.name ?? '';
    // What was written can be taken back as long as the page is open; the file on the disk is never touched.
    const workspace = openWorkspace(form.live, memoryStore());
    form.controller = new PaneController(async () => workspace, { ...surroundings, file: { name, sha256: form.sha256 } });
    form.controller.subscribe(() => form.follow());
    return form;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get grid(): Grid | undefined {
    return this.grids.find(({ name }) => name === this.sheet);
  }

  get picture(): SheetPicture {
    return this.live.picture(this.sheet);
  }

  show(place: CellPlace): void {
    this.sheet = place.sheet;
    this.selected = place;
    this.tell();
  }

  choose = (sheet: string): void => {
    this.sheet = sheet;
    this.selected = null;
    this.tell();
  };

  marked(places: readonly CellPlace[]): void {
    this.highlighted = [...places];
    this.tell();
  }

  changed(): void {
    void this.live.readSheets().then((grids) => {
      this.grids = grids;
      this.tell();
    });
  }

  handOut(sheet: NewSheet): string {
    saveFile(`${baseName(this.name)}_${sheet.name}.xlsx`, newWorkbook([sheet]), WORKBOOK_TYPE);
    return sheet.name;
  }

  /** The picture goes to the sheet of the form that the pane shows, once for each choice. */
  private follow(): void {
    const { state } = this.controller;
    if (state.chosen !== this.followed) {
      this.followed = state.chosen;
      const report = shownForm(state);
      if (report && report.sheet !== this.sheet) this.choose(report.sheet);
    }
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

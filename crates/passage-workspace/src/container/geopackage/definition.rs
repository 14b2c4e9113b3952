//! The tables of a GeoPackage and of a Passage store, as SQL.

use super::cells::Storage;
use super::columns::{GEOMETRY, KEY, Planned};
use super::meta::quoted;
use super::{geometry, migrate};
use crate::schema::{SETTINGS, TABLES, Table};
use crate::store::LOG;
use rusqlite::{Connection, params};

/// Stands where the format asks when a layer was last changed: the same tables give the same bytes, and no clock is
/// read.
const NO_TIME: &str = "1970-01-01T00:00:00.000Z";

const HEAD: &str = "
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;";

const TABLES_OF_GEOPACKAGE: &str = r#"
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
   'longitude and latitude in decimal degrees on the WGS 84 spheroid');
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));"#;

const TABLES_OF_PASSAGE: &str = "
CREATE TABLE passage_meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE passage_places (fid INTEGER PRIMARY KEY, lat REAL, lon REAL);
CREATE TABLE passage_chain (table_name TEXT NOT NULL, row INTEGER NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (table_name, row)) WITHOUT ROWID;";

const STYLES: &str = "
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
  f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
  useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));";

/// The layers, with the geometry of each and the style that QGIS shows it in.
const LAYERS: [(&str, &str, &str); 2] =
    [("sites", "POINT", include_str!("sites.qml")), ("legs", "LINESTRING", include_str!("legs.qml"))];

/// Says what the file is; outside of any transaction.
pub(super) fn mark(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(HEAD)
}

/// Makes the tables that every store has, but for those of the workspace.
pub(super) fn make_frame(connection: &Connection) -> rusqlite::Result<()> {
    for part in [TABLES_OF_GEOPACKAGE, TABLES_OF_PASSAGE, STYLES] {
        connection.execute_batch(part)?;
    }
    super::meta::set(connection, super::meta::VERSION, &migrate::VERSION.to_string())?;
    register(connection, "layer_styles", None)?;
    for (table, _, style) in LAYERS {
        connection.execute(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, \
             styleQML, useAsDefault, description, owner, update_time) \
             VALUES ('', '', ?1, ?2, 'passage', ?3, 1, 'Style of Passage', '', ?4)",
            params![table, GEOMETRY, style, NO_TIME],
        )?;
    }
    make_table(connection, &SETTINGS, [("key", Storage::Text), ("value", Storage::Text)].into_iter())
}

/// The columns of a table: those planned, then those of the schema that are not among them.
pub(super) fn all_columns<'a>(table: &Table, planned: &'a [Planned]) -> impl Iterator<Item = (&'a str, Storage)> {
    let rest = table.columns.iter().filter(|column| planned.iter().all(|planned| planned.name != column.name));
    let rest: Vec<_> = rest.map(|column| (column.name, Storage::of(&column.kind))).collect();
    planned.iter().map(|column| (column.name.as_str(), column.storage)).chain(rest)
}

/// Makes a table and tells the GeoPackage of it.
pub(super) fn make_table<'a>(
    connection: &Connection,
    table: &Table,
    columns: impl Iterator<Item = (&'a str, Storage)>,
) -> rusqlite::Result<()> {
    let layer = LAYERS.iter().find(|(name, ..)| *name == table.name);
    let mut sql = format!("CREATE TABLE {} ({KEY} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", quoted(table.name));
    if let Some((_, shape, _)) = layer {
        sql.push_str(&format!(", {GEOMETRY} {shape}"));
    }
    for (name, storage) in columns {
        sql.push_str(&format!(", {} {}", quoted(name), storage.sql()));
    }
    sql.push(')');
    connection.execute_batch(&sql)?;
    register(connection, table.name, layer.map(|(_, shape, _)| *shape))
}

fn register(connection: &Connection, table: &str, shape: Option<&str>) -> rusqlite::Result<()> {
    let meaning = TABLES.iter().chain([&SETTINGS]).find(|other| other.name == table).map_or("", |table| table.meaning);
    connection.execute(
        "INSERT OR REPLACE INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) \
         VALUES (?1, ?2, ?1, ?3, ?4, ?5)",
        params![
            table,
            if shape.is_some() { "features" } else { "attributes" },
            meaning,
            NO_TIME,
            shape.map(|_| geometry::WGS_84)
        ],
    )?;
    if let Some(shape) = shape {
        connection.execute(
            "INSERT OR REPLACE INTO gpkg_geometry_columns VALUES (?1, ?2, ?3, ?4, 0, 0)",
            params![table, GEOMETRY, shape, geometry::WGS_84],
        )?;
    }
    Ok(())
}

/// Says how far the layers reach.
pub(super) fn set_bounds(connection: &Connection) -> rusqlite::Result<()> {
    for (table, ..) in LAYERS {
        let query = "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?1";
        let Ok(column) = connection.query_row(query, [table], |row| row.get::<_, String>(0)) else {
            continue;
        };
        let column = quoted(&column);
        connection.execute(
            &format!(
                "UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) = (SELECT min(ST_MinX({column})), \
                 min(ST_MinY({column})), max(ST_MaxX({column})), max(ST_MaxY({column})) FROM {table}) \
                 WHERE table_name = ?1"
            ),
            [table],
        )?;
    }
    Ok(())
}

/// The guards of the log tables: names of triggers and what each refuses.
pub(super) const GUARDS: [(&str, &str); 2] = [("update", "changed"), ("delete", "deleted")];

/// The name of a trigger.
pub(super) fn guard_name(table: &str, act: &str) -> String {
    format!("passage_{table}_no_{act}")
}

/// The trigger as SQL.
pub(super) fn guard(table: &str, act: &str, done: &str) -> String {
    let hint = if table == LOG[0] { "enter a new one that supersedes it" } else { "enter a new one that corrects it" };
    format!(
        "CREATE TRIGGER {} BEFORE {} ON {} BEGIN SELECT RAISE(ABORT, 'a row of the log is never {done}: {hint}'); END",
        guard_name(table, act),
        act.to_uppercase(),
        quoted(table)
    )
}

/// Makes a log table one that only grows, and that finds a row by its id.
pub(super) fn guard_log(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    connection.execute_batch(&format!("CREATE INDEX passage_{table}_id ON {} (lower(\"id\"))", quoted(table)))?;
    GUARDS.iter().try_for_each(|(act, done)| connection.execute_batch(&guard(table, act, done)))
}

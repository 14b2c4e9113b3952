//! Flat tables as Parquet files, which data programs read with their types: dates as dates, numbers as numbers.

use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};
use passage_model::calendar::{Date, days_between};
use passage_workspace::flat::{FlatColumn, FlatTable, Values};
use std::sync::Arc;

/// A flat table as a Parquet file, not compressed. Texts are UTF8, numbers DOUBLE, whole numbers INT64, dates DATE, yes and
/// no BOOLEAN; every column may be null. The same table gives the same bytes.
#[must_use]
pub fn parquet(table: &FlatTable) -> Vec<u8> {
    bytes(table).expect("the schema fits the columns, and memory takes all that is written to it")
}

fn bytes(table: &FlatTable) -> Result<Vec<u8>, ParquetError> {
    let fields = table.columns.iter().map(field).collect::<Result<Vec<TypePtr>, ParquetError>>()?;
    let schema = Type::group_type_builder(table.name).with_fields(fields).build()?;
    let made_by = concat!("passage ", env!("CARGO_PKG_VERSION")).to_owned();
    let properties = WriterProperties::builder().set_created_by(made_by).build();
    let mut writer = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties))?;
    let mut group = writer.next_row_group()?;
    for column in &table.columns {
        match &column.values {
            Values::Text(list) => write::<ByteArrayType, _>(&mut group, list, |text| ByteArray::from(text.as_str()))?,
            Values::Number(list) => write::<DoubleType, _>(&mut group, list, |number| *number)?,
            Values::Integer(list) => write::<Int64Type, _>(&mut group, list, |number| *number)?,
            Values::Date(list) => write::<Int32Type, _>(&mut group, list, |date| days(*date))?,
            Values::YesNo(list) => write::<BoolType, _>(&mut group, list, |yes| *yes)?,
        }
    }
    group.close()?;
    writer.into_inner()
}

fn field(column: &FlatColumn) -> Result<TypePtr, ParquetError> {
    let (physical, logical) = match column.values {
        Values::Text(_) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Values::Number(_) => (Physical::DOUBLE, None),
        Values::Integer(_) => (Physical::INT64, None),
        Values::Date(_) => (Physical::INT32, Some(LogicalType::Date)),
        Values::YesNo(_) => (Physical::BOOLEAN, None),
    };
    let field = Type::primitive_type_builder(column.name, physical);
    Ok(Arc::new(field.with_repetition(Repetition::OPTIONAL).with_logical_type(logical).build()?))
}

fn write<T: DataType, V>(
    group: &mut SerializedRowGroupWriter<'_, Vec<u8>>,
    list: &[Option<V>],
    value: impl Fn(&V) -> T::T,
) -> Result<(), ParquetError> {
    let values: Vec<T::T> = list.iter().flatten().map(value).collect();
    let levels: Vec<i16> = list.iter().map(|value| i16::from(value.is_some())).collect();
    let mut column = group.next_column()?.expect("the schema has as many columns as the table");
    column.typed::<T>().write_batch(&values, Some(&levels), None)?;
    column.close()
}

/// Days since 1970, as Parquet counts them.
fn days(date: Date) -> i32 {
    i32::try_from(days_between(Date::constant(1970, 1, 1), date)).expect("the calendar has fewer days")
}

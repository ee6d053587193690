package io.jalon.expression;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateSequenceModel;
import io.jalon.calendar.OfficeFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plain values as FreeMarker sees them: nothing of theirs can be called. */
final class FactModels {

  private FactModels() {}

  static TemplateModel of(Object value, @Nullable FactType type) {
    if (value instanceof List<?> list) {
      return new Items(list.stream().filter(Objects::nonNull).toList(), type);
    }
    if (value instanceof Boolean answer) {
      return answer ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof LocalDate || value instanceof Instant) {
      return new Moment(value);
    }
    return value instanceof Number number
        ? new Figure(number, type == FactType.MONEY)
        : new SimpleScalar(value.toString());
  }

  /** A value as the office writes it; nothing for what is empty. */
  static String text(@Nullable Object value, @Nullable FactType type, OfficeFormat office) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(one -> text(one, type, office)).collect(Collectors.joining(", "));
    }
    if (value instanceof Boolean answer) {
      return office.yesNo(answer);
    }
    var model = of(value, type);
    if (model instanceof Figure figure) {
      return figure.written(office);
    }
    return model instanceof Moment moment ? moment.written(office) : value.toString();
  }

  /** A number or an amount. */
  record Figure(Number number, boolean money) implements TemplateNumberModel {
    @Override
    public Number getAsNumber() {
      return number;
    }

    String written(OfficeFormat office) {
      return money ? office.money(new BigDecimal(number.toString())) : office.number(number);
    }
  }

  /** A day, or an instant. */
  record Moment(Object moment) implements TemplateDateModel {
    @Override
    public Date getAsDate() {
      return Date.from(
          moment instanceof LocalDate day
              ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
              : (Instant) moment);
    }

    @Override
    public int getDateType() {
      return moment instanceof LocalDate ? DATE : DATETIME;
    }

    String written(OfficeFormat office) {
      return moment instanceof LocalDate day ? office.date(day) : office.dateTime((Instant) moment);
    }
  }

  /** A list. */
  record Items(List<?> items, @Nullable FactType type) implements TemplateSequenceModel {
    @Override
    public @Nullable TemplateModel get(int index) {
      return index < items.size() ? of(items.get(index), type) : null;
    }

    @Override
    public int size() {
      return items.size();
    }
  }
}

package io.jalon.expression;

import freemarker.core.Environment;
import freemarker.core.TemplateDateFormat;
import freemarker.core.TemplateDateFormatFactory;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import io.jalon.calendar.OfficeFormat;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Teaches FreeMarker to write dates, amounts and numbers in one way.
 *
 * @param numbers how an amount or a number is written
 * @param dates how a date, or a date with its time, is written
 */
record ValueStyle(Numbers numbers, Dates dates) {

  /** Writes an amount or a number. */
  interface Numbers {
    String written(TemplateNumberModel number) throws TemplateModelException;
  }

  /** Writes a date, or a date with its time. */
  interface Dates {
    String written(FactModels.Moment date);
  }

  /** As the office does: {@code 1 250,50 €}, {@code 31 mars 2026}. */
  static ValueStyle office(OfficeFormat office) {
    return new ValueStyle(
        number ->
            number instanceof FactModels.Figure figure
                ? figure.written(office)
                : office.number(number.getAsNumber()),
        date -> date.written(office));
  }

  /** As programs read them: {@code 1250.5}, ISO 8601. */
  static ValueStyle plain() {
    return new ValueStyle(
        number -> new BigDecimal(number.getAsNumber().toString()).toPlainString(),
        date -> date.moment().toString());
  }

  TemplateNumberFormatFactory numberFormat() {
    return new TemplateNumberFormatFactory() {
      @Override
      public TemplateNumberFormat get(String params, Locale locale, Environment env) {
        return new NumberFormat(numbers);
      }
    };
  }

  TemplateDateFormatFactory dateFormat() {
    return new TemplateDateFormatFactory() {
      @Override
      public TemplateDateFormat get(
          String params, int type, Locale locale, TimeZone zone, boolean noZone, Environment env) {
        return new DateFormat(dates);
      }
    };
  }

  private static final class NumberFormat extends TemplateNumberFormat {

    private final Numbers numbers;

    NumberFormat(Numbers numbers) {
      this.numbers = numbers;
    }

    @Override
    public String formatToPlainText(TemplateNumberModel model) throws TemplateModelException {
      return numbers.written(model);
    }

    @Override
    public boolean isLocaleBound() {
      return false;
    }

    @Override
    public String getDescription() {
      return "values";
    }
  }

  private static final class DateFormat extends TemplateDateFormat {

    private final Dates dates;

    DateFormat(Dates dates) {
      this.dates = dates;
    }

    @Override
    public String formatToPlainText(TemplateDateModel model) {
      return dates.written((FactModels.Moment) model);
    }

    @Override
    public Object parse(String text, int dateType) {
      throw new UnsupportedOperationException("a content reads no dates");
    }

    @Override
    public boolean isLocaleBound() {
      return false;
    }

    @Override
    public boolean isTimeZoneBound() {
      return false;
    }

    @Override
    public String getDescription() {
      return "values";
    }
  }
}

-- Clients are listed as one looks names up: « Éric » among those in E. The database keeps the key itself, so that no way of writing a client forgets it.
alter table client add column sort_name varchar(1000) generated always as (
  lower(replace(replace(replace(replace(translate(name,
    'ÀÁÂÃÄÅĀĂĄÇĆČÈÉÊËĒĖĘĚÌÍÎÏĪĮÑŃŇÒÓÔÕÖŌŐÙÚÛÜŪŮŰÝŸŠŚŞȘŽŹŻŢȚŘĎĞàáâãäåāăąçćčèéêëēėęěìíîïīįñńňòóôõöōőùúûüūůűýÿšśşșžźżţțřďğ',
    'AAAAAAAAACCCEEEEEEEEIIIIIINNNOOOOOOOUUUUUUUYYSSSSZZZTTRDGaaaaaaaaaccceeeeeeeeiiiiiinnnooooooouuuuuuuyysssszzzttrdg'), 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE')));
drop index ix_client_name;
create index ix_client_sort on client (sort_name, id);

clients-count =
    { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }

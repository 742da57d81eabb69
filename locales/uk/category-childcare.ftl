category-childcare = Догляд за дітьми
childcare-children-label = Діти
childcare-children-ask-offer = За скількома дітьми Ви можете доглядати одночасно?
childcare-children-ask-request = Скільки дітей потребують догляду?
childcare-children-value = { $count ->
    [one] { $count } дитина
    [few] { $count } дитини
    [many] { $count } дітей
   *[other] { $count } дитини
}
childcare-ages-label = Вік
childcare-ages-ask-offer = За дітьми якого віку Ви можете доглядати?
childcare-ages-ask-request = Скільки років дітям?
childcare-ages-under-3 = До 3 років
childcare-ages-from-3 = 3–5 років
childcare-ages-from-6 = 6–9 років
childcare-ages-from-10 = Від 10 років
childcare-hours-label = Коли
childcare-hours-ask-offer = Коли Ви доглядаєте за дітьми?
childcare-hours-ask-request = Коли потрібен догляд?
childcare-hours-morning = Зранку
childcare-hours-afternoon = Удень
childcare-hours-evening = Увечері
childcare-hours-weekend = У вихідні
childcare-guardian-label = Мама, тато чи опікун
childcare-guardian-ask-request = Ви мама, тато чи опікун цих дітей?
childcare-guardian-hint = За дітьми доглядають лише організації, які ми перевірили. Звертаються до них ті, хто відповідає за дитину.
